<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditCommand</name>
    <message numerus="yes">
        <source>%n entries, from %1 to %2.</source>
        <translation>
            <numerusform>%n entry, from %1 to %2.</numerusform>
            <numerusform>%n entries, from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written without a keychain: who can write the file could have made them anew.</source>
        <translation>
            <numerusform>%n entry was written without a keychain: who can write the file could have made it anew.</numerusform>
            <numerusform>%n entries were written without a keychain: who can write the file could have made them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckupText</name>
    <message numerus="yes">
        <source>The server&apos;s certificate expires in %n days.</source>
        <extracomment>%n: days, two or more</extracomment>
        <translation>
            <numerusform>The server&apos;s certificate expires in %n day.</numerusform>
            <numerusform>The server&apos;s certificate expires in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n min behind.</numerusform>
            <numerusform>This computer&apos;s clock is %n min behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n min ahead.</numerusform>
            <numerusform>This computer&apos;s clock is %n min ahead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionLogText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <extracomment>Connection log; %1 is an event that happened %n times in a row</extracomment>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time in minutes</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A length of time in hours</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>A length of time in days</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n s.</source>
        <translation>
            <numerusform>Too many attempts. Try again in %n s.</numerusform>
            <numerusform>Too many attempts. Try again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n min.</source>
        <translation>
            <numerusform>Too many attempts. Try again in %n min.</numerusform>
            <numerusform>Too many attempts. Try again in %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostActsText</name>
    <message numerus="yes">
        <source>%n changes made at %1 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>%n change made at %1 could not be kept. Please check it.</numerusform>
            <numerusform>%n changes made at %1 could not be kept. Please check them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made between %1 and %2 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1, %2: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>%n change made between %1 and %2 could not be kept. Please check it.</numerusform>
            <numerusform>%n changes made between %1 and %2 could not be kept. Please check them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Read aloud: how many messages of a conversation are unread</extracomment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message numerus="yes">
        <source>+%n min</source>
        <extracomment>Tag of a row: it came %n minutes late</extracomment>
        <translation>
            <numerusform>+%n min</numerusform>
            <numerusform>+%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n h</source>
        <extracomment>Tag of a row: it came %n hours late</extracomment>
        <translation>
            <numerusform>+%n h</numerusform>
            <numerusform>+%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n d</source>
        <extracomment>Tag of a row: it came %n days late</extracomment>
        <translation>
            <numerusform>+%n d</numerusform>
            <numerusform>+%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours late</source>
        <translation>
            <numerusform>%n hour late</numerusform>
            <numerusform>%n hours late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinText</name>
    <message numerus="yes">
        <source>Locked — %n unread</source>
        <extracomment>Heading of the locked window</extracomment>
        <translation>
            <numerusform>Locked — %n unread</numerusform>
            <numerusform>Locked — %n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Heading of the locked window; %1 is &quot;Locked — 4 unread&quot;, %n of them are urgent</extracomment>
        <translation>
            <numerusform>%1, %n urgent</numerusform>
            <numerusform>%1, %n urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PopUpText</name>
    <message numerus="yes">
        <source>%n came during your consultation</source>
        <extracomment>Title of a pop-up after a consultation; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n came during your consultation</numerusform>
            <numerusform>%n came during your consultation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while it was quiet</source>
        <extracomment>Title of a pop-up after a quiet time; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n came while it was quiet</numerusform>
            <numerusform>%n came while it was quiet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while you were offline</source>
        <extracomment>Title of a pop-up after an outage; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n came while you were offline</numerusform>
            <numerusform>%n came while you were offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <extracomment>Title of a pop-up that stands for several (two or more)</extracomment>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message numerus="yes">
        <source>%n could not be marked read.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>%n could not be marked read.</numerusform>
            <numerusform>%n could not be marked read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>%n could not be deleted.</numerusform>
            <numerusform>%n could not be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused:</source>
        <extracomment>%n changes that the person made, two or more; each follows on a line of its own with the reason</extracomment>
        <translation>
            <numerusform>%n change was refused:</numerusform>
            <numerusform>%n changes were refused:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>The last line of a list: %n more changes were refused</extracomment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActText</name>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n deleted.</numerusform>
            <numerusform>%n deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done.</source>
        <translation>
            <numerusform>%n done.</numerusform>
            <numerusform>%n done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ve got %n of them.</source>
        <translation>
            <numerusform>You&apos;ve got %n of them.</numerusform>
            <numerusform>You&apos;ve got %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked read.</source>
        <translation>
            <numerusform>%n marked read.</numerusform>
            <numerusform>%n marked read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked unread.</source>
        <translation>
            <numerusform>%n marked unread.</numerusform>
            <numerusform>%n marked unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned.</source>
        <translation>
            <numerusform>%n pinned.</numerusform>
            <numerusform>%n pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not pinned any more.</source>
        <translation>
            <numerusform>%n not pinned any more.</numerusform>
            <numerusform>%n not pinned any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the inbox.</source>
        <translation>
            <numerusform>%n back in the inbox.</numerusform>
            <numerusform>%n back in the inbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n released.</source>
        <translation>
            <numerusform>%n released.</numerusform>
            <numerusform>%n released.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>%1 Emergencies are checked every %n s.</source>
        <extracomment>Behind a sentence or a word about the connection (%1), where the server does not tell of emergencies by itself</extracomment>
        <translation>
            <numerusform>%1 Emergencies are checked every %n s.</numerusform>
            <numerusform>%1 Emergencies are checked every %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No live updates, checking every %n s.</source>
        <extracomment>Connection: the live service cannot be reached, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>No live updates, checking every %n s.</numerusform>
            <numerusform>No live updates, checking every %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live updates are off for this server, checking every %n s.</source>
        <extracomment>Connection</extracomment>
        <translation>
            <numerusform>Live updates are off for this server, checking every %n s.</numerusform>
            <numerusform>Live updates are off for this server, checking every %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <extracomment>Connection; %n seconds until the next attempt</extracomment>
        <translation>
            <numerusform>Reconnecting in %n s</numerusform>
            <numerusform>Reconnecting in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking every %n s</source>
        <extracomment>Connection: no live updates, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>Checking every %n s</numerusform>
            <numerusform>Checking every %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes never reached the clinic, the oldest of %1. Send them now?</source>
        <extracomment>%n acts, %1: when the oldest of them was made</extracomment>
        <translation>
            <numerusform>%n change never reached the clinic, of %1. Send it now?</numerusform>
            <numerusform>%n changes never reached the clinic, the oldest of %1. Send them now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry now (%n s)</source>
        <extracomment>Button; %n seconds until it happens by itself</extracomment>
        <translation>
            <numerusform>Retry now (%n s)</numerusform>
            <numerusform>Retry now (%n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>A moment to come; short</extracomment>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>How long ago; as short as can be, &quot;min&quot; for minutes</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Tooltip of the tray bell.</extracomment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Tooltip of the tray bell; %1 is &quot;7 unread&quot;, %n of them are urgent.</extracomment>
        <translation>
            <numerusform>%1, %n urgent</numerusform>
            <numerusform>%1, %n urgent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time; as short as can be</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message numerus="yes">
        <source>It came at %1, %n min late, once the connection was back.</source>
        <extracomment>%n: minutes; %1: a time</extracomment>
        <translation>
            <numerusform>It came at %1, %n min late, once the connection was back.</numerusform>
            <numerusform>It came at %1, %n min late, once the connection was back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::AlertCard</name>
    <message numerus="yes">
        <source>%n urgent</source>
        <extracomment>Title of the card while nobody is signed in; %n is how many are urgent</extracomment>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · and %n more</source>
        <extracomment>Behind &quot;Open for 2:05&quot;; %n are open besides this one</extracomment>
        <translation>
            <numerusform> · and %n more</numerusform>
            <numerusform> · and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ArrivalNote</name>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <extracomment>What has just arrived; %1 is the title of the latest, %n came besides it</extracomment>
        <translation>
            <numerusform>%1 · and %n more</numerusform>
            <numerusform>%1 · and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DayPage</name>
    <message numerus="yes">
        <source>%n appointments that were to come are no longer on the server.</source>
        <extracomment>Said above the list; they were taken off the server, not cancelled</extracomment>
        <translation>
            <numerusform>%n appointment that was to come is no longer on the server.</numerusform>
            <numerusform>%n appointments that were to come are no longer on the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::KindsButton</name>
    <message numerus="yes">
        <source>%n kinds</source>
        <extracomment>Button that opens a menu of kinds of notifications; %n are chosen</extracomment>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LeaveQuestion</name>
    <message numerus="yes">
        <source>%n changes have not reached the clinic yet. Sign out all the same?</source>
        <extracomment>Question before a sign-out, where the organisation lets nothing stay on the computer; %n changes are lost</extracomment>
        <translation>
            <numerusform>%n change has not reached the clinic yet. Sign out all the same?</numerusform>
            <numerusform>%n changes have not reached the clinic yet. Sign out all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LockPage</name>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field on the locked window; the PIN was wrong</extracomment>
        <translation>
            <numerusform>That is not the PIN. %n try is left.</numerusform>
            <numerusform>That is not the PIN. %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationList</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <extracomment>Button over the list: %n notifications arrived above what is in sight</extracomment>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PinDialog</name>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field for the present PIN, which was wrong</extracomment>
        <translation>
            <numerusform>That is not the PIN. %n try is left.</numerusform>
            <numerusform>That is not the PIN. %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PrivacySection</name>
    <message numerus="yes">
        <source>%n minutes without a touch</source>
        <extracomment>Lock after: so long without a touch</extracomment>
        <translation>
            <numerusform>%n minute without a touch</numerusform>
            <numerusform>%n minutes without a touch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep history for %n days only?</source>
        <extracomment>Question of a dialog; %n is a number of days</extracomment>
        <translation>
            <numerusform>Keep history for %n day only?</numerusform>
            <numerusform>Keep history for %n days only?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>Keep history for</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SelectionPane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Beside the list, in the place of one notification&apos;s details; %n (two or more) are chosen</extracomment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them need your acknowledgement: “Done”, “Remind me” and “Delete” leave them be.</source>
        <extracomment>Below the buttons for several chosen notifications; %n is two or more</extracomment>
        <translation>
            <numerusform>%n of them needs your acknowledgement: “Done”, “Remind me” and “Delete” leave it be.</numerusform>
            <numerusform>%n of them need your acknowledgement: “Done”, “Remind me” and “Delete” leave them be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n new ↓</source>
        <extracomment>Button over a thread: %n messages came below what is in sight</extracomment>
        <translation>
            <numerusform>%n new ↓</numerusform>
            <numerusform>%n new ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TodayStrip</name>
    <message numerus="yes">
        <source>%n consultations under way</source>
        <extracomment>Number of consultations that are going on, in the line above the inbox</extracomment>
        <translation>
            <numerusform>%n consultation under way</numerusform>
            <numerusform>%n consultations under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more did not come</source>
        <extracomment>The same of several; %1 is a name, %n how many besides (one or more)</extracomment>
        <translation>
            <numerusform>%1 and %n more did not come</numerusform>
            <numerusform>%1 and %n more did not come</numerusform>
        </translation>
    </message>
</context>
</TS>

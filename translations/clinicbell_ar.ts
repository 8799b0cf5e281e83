<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AuditCommand</name>
    <message>
        <source>Entry %1 cannot be read.</source>
        <translation>لا يمكن قراءة القيد %1.</translation>
    </message>
    <message>
        <source>Entry %1 was changed.</source>
        <translation>جرى تعديل القيد %1.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>القيد %1 مفقود.</translation>
    </message>
    <message>
        <source>From entry %1 on, another key was used than this computer&apos;s.</source>
        <translation>بدءًا من القيد %1 استُخدم مفتاح غير مفتاح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>From entry %1 on, this is the record of another computer.</source>
        <translation>بدءًا من القيد %1 هذا سجل تدقيق حاسوب آخر.</translation>
    </message>
    <message>
        <source>The record was cut: it had an entry %1.</source>
        <translation>سجل التدقيق مقتطَع: كان فيه القيد %1.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that was the last.</source>
        <translation>القيد %1 ليس هو القيد الذي كان الأخير.</translation>
    </message>
    <message>
        <source>ClinicBell found the record cut or replaced, and said so in entry %1.</source>
        <translation>وجد ClinicBell سجل التدقيق مقتطَعًا أو مستبدَلًا، ودوّن ذلك في القيد %1.</translation>
    </message>
    <message>
        <source>There is no entry yet.</source>
        <translation>لا قيود بعد.</translation>
    </message>
    <message>
        <source>The last line is unfinished: the program is just writing, or ended while it was.</source>
        <translation>السطر الأخير غير مكتمل: البرنامج يكتب الآن، أو توقف أثناء الكتابة.</translation>
    </message>
    <message>
        <source>The keychain has no key for this record: only its chain was checked.</source>
        <translation>لا مفتاح لهذا السجل في سلسلة المفاتيح: لم يُفحص إلا ترابط قيوده.</translation>
    </message>
    <message>
        <source>The keychain does not know the record&apos;s end: whether entries are missing there cannot be told.</source>
        <translation>لا تعرف سلسلة المفاتيح نهاية السجل: لا يمكن معرفة ما إذا كانت هناك قيود مفقودة في آخره.</translation>
    </message>
    <message>
        <source>The record is intact.</source>
        <translation>سجل التدقيق سليم.</translation>
    </message>
    <message>
        <source>The record is not intact.</source>
        <translation>سجل التدقيق غير سليم.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>تعذّرت كتابة ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>“audit” goes on with “verify”, or with “export” and perhaps a file.</source>
        <translation>يتبع «audit» إما «verify» أو «export» مع ملف اختياري.</translation>
    </message>
    <message>
        <source>--since goes with “audit export”.</source>
        <translation>يُستخدم الخيار ‎--since مع «audit export».</translation>
    </message>
    <message>
        <source>--since takes a time, such as 2026-03-02T08:00:00Z.</source>
        <translation>يتطلب الخيار ‎--since وقتًا مثل ‎2026-03-02T08:00:00Z.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, from %1 to %2.</source>
        <translation>
            <numerusform>لا قيود، من %1 إلى %2.</numerusform>
            <numerusform>قيد واحد، من %1 إلى %2.</numerusform>
            <numerusform>قيدان، من %1 إلى %2.</numerusform>
            <numerusform>%Ln قيود، من %1 إلى %2.</numerusform>
            <numerusform>%Ln قيدًا، من %1 إلى %2.</numerusform>
            <numerusform>%Ln قيد، من %1 إلى %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written without a keychain: who can write the file could have made them anew.</source>
        <translation>
            <numerusform>لم يُكتب أي قيد دون سلسلة مفاتيح.</numerusform>
            <numerusform>كُتب قيد واحد دون سلسلة مفاتيح: ربما أعاد إنشاءه من يستطيع الكتابة في الملف.</numerusform>
            <numerusform>كُتب قيدان دون سلسلة مفاتيح: ربما أعاد إنشاءهما من يستطيع الكتابة في الملف.</numerusform>
            <numerusform>كُتبت %Ln قيود دون سلسلة مفاتيح: ربما أعاد إنشاءها من يستطيع الكتابة في الملف.</numerusform>
            <numerusform>كُتب %Ln قيدًا دون سلسلة مفاتيح: ربما أعاد إنشاءها من يستطيع الكتابة في الملف.</numerusform>
            <numerusform>كُتب %Ln قيد دون سلسلة مفاتيح: ربما أعاد إنشاءها من يستطيع الكتابة في الملف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckupText</name>
    <message>
        <source>The name %1 is known.</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>الاسم ⁨%1⁩ معروف.</translation>
    </message>
    <message>
        <source>The server takes connections.</source>
        <translation>يقبل الخادم الاتصالات.</translation>
    </message>
    <message>
        <source>The proxy %1 lets connections through.</source>
        <extracomment>%1: the address of a proxy</extracomment>
        <translation>يسمح الخادم الوسيط ⁨%1⁩ بمرور الاتصالات.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate is trusted.</source>
        <translation>الاتصال مشفّر، وشهادة الخادم موثوقة.</translation>
    </message>
    <message>
        <source>This computer and the server agree on the time.</source>
        <translation>ساعة هذا الحاسوب متوافقة مع ساعة الخادم.</translation>
    </message>
    <message>
        <source>A clinic answers under %1.</source>
        <extracomment>%1: a path such as &quot;/api/v1&quot;</extracomment>
        <translation>تستجيب عيادة على المسار ‎%1.</translation>
    </message>
    <message>
        <source>The server knows who is signed in.</source>
        <translation>يتعرّف الخادم على من سجّل الدخول.</translation>
    </message>
    <message>
        <source>The live connection comes about.</source>
        <translation>يُنشأ الاتصال المباشر بنجاح.</translation>
    </message>
    <message>
        <source>The server lets you listen to each channel that is wanted (%1).</source>
        <extracomment>%1: a number of channels</extracomment>
        <translation>يسمح لك الخادم بالاستماع إلى كل القنوات المطلوبة (%1).</translation>
    </message>
    <message>
        <source>Pop-ups are shown by %1.</source>
        <extracomment>%1: the name of the program that shows pop-ups</extracomment>
        <translation>يعرض ⁨%1⁩ الإشعارات المنبثقة.</translation>
    </message>
    <message>
        <source>A sound was played.</source>
        <translation>شُغّل صوت.</translation>
    </message>
    <message>
        <source>There is a tray for the bell.</source>
        <translation>توجد علبة نظام للجرس.</translation>
    </message>
    <message>
        <source>The keychain keeps what it is given, and gives it back.</source>
        <translation>تحفظ سلسلة المفاتيح ما يُودَع فيها وتعيده.</translation>
    </message>
    <message>
        <source>There is room on the disk, and what is saved is in order.</source>
        <translation>توجد مساحة على القرص، والبيانات المحفوظة سليمة.</translation>
    </message>
    <message>
        <source>The address is a number: there is no name to look up.</source>
        <translation>العنوان رقمي: لا اسم يُبحث عنه.</translation>
    </message>
    <message>
        <source>No proxy is in use.</source>
        <translation>لا يُستخدم خادم وسيط.</translation>
    </message>
    <message>
        <source>The server is on this computer: nothing has to be encrypted.</source>
        <translation>الخادم على هذا الحاسوب: لا حاجة إلى التشفير.</translation>
    </message>
    <message>
        <source>What is saved is in order. It is not encrypted, as your organisation allows.</source>
        <translation>البيانات المحفوظة سليمة. وهي غير مشفّرة، كما تسمح مؤسستكم.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expires within a day or two.</source>
        <translation>تنتهي صلاحية شهادة الخادم خلال يوم أو يومين.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate expires in %n days.</source>
        <extracomment>%n: days, two or more</extracomment>
        <translation>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال %Ln يوم.</numerusform>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال يوم واحد.</numerusform>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال يومين.</numerusform>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال %Ln أيام.</numerusform>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال %Ln يومًا.</numerusform>
            <numerusform>تنتهي صلاحية شهادة الخادم خلال %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sends nothing live. The list is asked for every so often instead.</source>
        <translation>لا يرسل الخادم تحديثات مباشرة. تُطلب القائمة من حين إلى آخر بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>No notification service answers on this desktop. The tray shows the pop-ups instead.</source>
        <translation>لا تستجيب أي خدمة إشعارات على سطح المكتب هذا. تعرض علبة النظام الإشعارات المنبثقة بدلًا منها.</translation>
    </message>
    <message>
        <source>Sounds are switched off in the settings.</source>
        <translation>الأصوات متوقفة في الإعدادات.</translation>
    </message>
    <message>
        <source>ClinicBell&apos;s own sounds cannot be played. The desktop&apos;s stand in for them.</source>
        <translation>لا يمكن تشغيل أصوات ClinicBell. تُستخدم أصوات سطح المكتب بدلًا منها.</translation>
    </message>
    <message>
        <source>This desktop has no tray. The window stays in the taskbar instead.</source>
        <translation>لا توجد علبة نظام في سطح المكتب هذا. تبقى النافذة في شريط المهام بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 MB are left.</source>
        <extracomment>%1: a number of megabytes</extracomment>
        <translation>القرص ممتلئ تقريبًا: المساحة المتبقية %1 ميغابايت.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows pop-ups: keep the window in sight until that is mended.</source>
        <translation>لا شيء على سطح المكتب هذا يعرض إشعارات منبثقة: أبقِ النافذة ظاهرة حتى يُصلح ذلك.</translation>
    </message>
    <message>
        <source>No sound can be played: no loudspeaker or no sound service answers.</source>
        <translation>لا يمكن تشغيل أي صوت: لا يستجيب مكبر صوت أو خدمة صوت.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then check again.</source>
        <translation>سلسلة المفاتيح مقفلة. افتح قفلها ثم أعد الفحص.</translation>
    </message>
    <message>
        <source>The keychain took an entry and did not give it back. Nothing can be kept in it.</source>
        <translation>قبلت سلسلة المفاتيح إدخالًا ولم تُعِده. لا يمكن حفظ شيء فيها.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the folder is read-only.</source>
        <translation>لا يمكن حفظ شيء: المجلد للقراءة فقط.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the disk is full.</source>
        <translation>لا يمكن حفظ شيء: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a sentence that says what is wrong; %2: the name of a channel</extracomment>
        <translation>%1 (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Not checked: first “%1” has to be mended.</source>
        <extracomment>%1: another check, such as &quot;Certificate and encryption&quot;</extracomment>
        <translation>لم يُفحص: يجب إصلاح «%1» أولًا.</translation>
    </message>
    <message>
        <source>Not checked: the proxy does this.</source>
        <translation>لم يُفحص: يتولى الخادم الوسيط هذا.</translation>
    </message>
    <message>
        <source>Not checked: nobody is signed in.</source>
        <translation>لم يُفحص: لم يسجّل أحد الدخول.</translation>
    </message>
    <message>
        <source>Not checked: no server is known. Sign in once, or name one.</source>
        <translation>لم يُفحص: لا خادم معروف. سجّل الدخول مرة واحدة، أو حدّد خادمًا.</translation>
    </message>
    <message>
        <source>Not checked: there is no desktop here.</source>
        <translation>لم يُفحص: لا يوجد سطح مكتب هنا.</translation>
    </message>
    <message>
        <source>Not checked: the server does not tell its time.</source>
        <translation>لم يُفحص: لا يذكر الخادم وقته.</translation>
    </message>
    <message>
        <source>Not checked: it was not asked for.</source>
        <translation>لم يُفحص: لم يُطلب ذلك.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>اسم الخادم</translation>
    </message>
    <message>
        <source>Line to the server</source>
        <translation>الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الخادم الوسيط</translation>
    </message>
    <message>
        <source>Certificate and encryption</source>
        <translation>الشهادة والتشفير</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Clinic&apos;s server</source>
        <translation>خادم العيادة</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>الاتصال المباشر</translation>
    </message>
    <message>
        <source>Permission to listen</source>
        <translation>إذن الاستماع</translation>
    </message>
    <message>
        <source>Pop-ups</source>
        <translation>الإشعارات المنبثقة</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>علبة النظام</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Saved data</source>
        <translation>البيانات المحفوظة</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>على ما يرام</translation>
    </message>
    <message>
        <source>odd</source>
        <extracomment>Outcome of a check: it works, though not as it might</extracomment>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>bad</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>not checked</source>
        <extracomment>Outcome of a check</extracomment>
        <translation>بلا فحص</translation>
    </message>
    <message>
        <source>You can mend this yourself.</source>
        <translation>يمكنك إصلاح هذا بنفسك.</translation>
    </message>
    <message>
        <source>Who looks after this computer can mend this.</source>
        <translation>يستطيع المسؤول عن هذا الحاسوب إصلاح هذا.</translation>
    </message>
    <message>
        <source>Who runs the clinic&apos;s server can mend this.</source>
        <translation>يستطيع المسؤول عن خادم العيادة إصلاح هذا.</translation>
    </message>
    <message>
        <source>This is of the network: who looks after it can mend this.</source>
        <translation>المشكلة في الشبكة: يستطيع المسؤول عنها إصلاح هذا.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min behind.</source>
        <translation>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار %Ln دقيقة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار دقيقة واحدة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار دقيقتين.</numerusform>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار %Ln دقائق.</numerusform>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار %Ln دقيقة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متأخرة بمقدار %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n min ahead.</source>
        <translation>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار %Ln دقيقة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار دقيقة واحدة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار دقيقتين.</numerusform>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار %Ln دقائق.</numerusform>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار %Ln دقيقة.</numerusform>
            <numerusform>ساعة هذا الحاسوب متقدمة بمقدار %Ln دقيقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 takes no value.</source>
        <translation>لا يقبل الخيار ‎%1 قيمة.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>يتطلب الخيار ‎%1 قيمة.</translation>
    </message>
    <message>
        <source>%1 takes a whole number from 1.</source>
        <translation>يتطلب الخيار ‎%1 عددًا صحيحًا لا يقل عن 1.</translation>
    </message>
    <message>
        <source>There is no option %1 here. See clinicbell --help.</source>
        <translation>لا يوجد هنا خيار ⁨%1⁩. راجع clinicbell --help.</translation>
    </message>
    <message>
        <source>“%1” takes no further words.</source>
        <translation>لا يقبل الأمر «%1» كلمات أخرى.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See clinicbell --help.</source>
        <translation>لا يوجد أمر «⁨%1⁩». راجع clinicbell --help.</translation>
    </message>
    <message>
        <source>“support-bundle” needs the name of a file.</source>
        <translation>يتطلب الأمر «support-bundle» اسم ملف.</translation>
    </message>
    <message>
        <source>“policy” needs “check”, and perhaps a file.</source>
        <translation>يتطلب الأمر «policy» كلمة «check»، مع ملف اختياري.</translation>
    </message>
    <message>
        <source>“%1” needs at least one id.</source>
        <translation>يتطلب الأمر «%1» معرّفًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>“%1” needs one id.</source>
        <translation>يتطلب الأمر «%1» معرّفًا واحدًا.</translation>
    </message>
    <message>
        <source>“sign-in” needs --server URL --email E --password-stdin.</source>
        <translation>يتطلب الأمر «sign-in» الخيارات ‎--server URL --email E --password-stdin.</translation>
    </message>
    <message>
        <source>“forget-computer” needs --yes: what waits to be sent is lost with the rest.</source>
        <translation>يتطلب الأمر «forget-computer» الخيار ‎--yes: يضيع ما ينتظر الإرسال مع البقية.</translation>
    </message>
    <message>
        <source>“doctor” takes --email E and --password-stdin together, with --server URL.</source>
        <translation>يقبل الأمر «doctor» الخيارين ‎--email E و‎--password-stdin معًا، مع ‎--server URL.</translation>
    </message>
    <message>
        <source>“presence” needs --status available, busy, in-consultation or away.</source>
        <translation>يتطلب الأمر «presence» الخيار ‎--status بقيمة available أو busy أو in-consultation أو away.</translation>
    </message>
    <message>
        <source>“message” needs --text-stdin: others can see what stands on a command line.</source>
        <translation>يتطلب الأمر «message» الخيار ‎--text-stdin: يستطيع آخرون رؤية ما يُكتب في سطر الأوامر.</translation>
    </message>
    <message>
        <source>The options for starting do not go with “%1”.</source>
        <translation>لا تُستخدم خيارات بدء التشغيل مع الأمر «%1».</translation>
    </message>
    <message>
        <source>--json goes with a command.</source>
        <translation>يُستخدم الخيار ‎--json مع أمر.</translation>
    </message>
</context>
<context>
    <name>CommandLineHelp</name>
    <message>
        <source>Usage: clinicbell [--profile DIR] [--server URL] [--minimized] [--headless] [--demo]
       clinicbell [--profile DIR] COMMAND [--json]

Without a command it starts ClinicBell, or raises the one that runs.
  --profile DIR   keep a separate identity in this folder
  --server URL    offer this address at sign-in
  --minimized     start in the tray
  --headless      run all but the windows
  --demo          start the demo clinic beside it and sign in there

The way to the server; remembered for --server, or without it for every server:
  --proxy system|none|http://[USER@]HOST[:PORT]|socks5://[USER@]HOST[:PORT]
  --proxy-password-stdin          its password is the first line of standard input
  --ca FILE                       trust this authority, too (PEM)
  --client-certificate FILE --client-key FILE   show this to a server that asks (PEM)
  --origin ORIGIN                 where the live service asks for one
  --backend-profile NAME          whose names the server uses; none: find out
“none” in place of FILE or ORIGIN forgets it.

</source>
        <translation>الاستخدام: clinicbell [--profile DIR] [--server URL] [--minimized] [--headless] [--demo]
           clinicbell [--profile DIR] COMMAND [--json]

من دون أمر يبدأ تشغيل ClinicBell، أو تُعرض نافذته إن كان قيد التشغيل.
  --profile DIR   حفظ هوية مستقلة في هذا المجلد
  --server URL    اقتراح هذا العنوان عند تسجيل الدخول
  --minimized     البدء في علبة النظام
  --headless      تشغيل كل شيء عدا النوافذ
  --demo          تشغيل العيادة التجريبية بجانبه وتسجيل الدخول إليها

الطريق إلى الخادم؛ يُحفظ للخادم المذكور مع ‎--server، ومن دونه لكل الخوادم:
  --proxy system|none|http://[USER@]HOST[:PORT]|socks5://[USER@]HOST[:PORT]
  --proxy-password-stdin          كلمة مروره هي السطر الأول من الإدخال القياسي
  --ca FILE                       الوثوق بجهة التصديق هذه أيضًا (PEM)
  --client-certificate FILE --client-key FILE   تقديم هذه إلى خادم يطلبها (PEM)
  --origin ORIGIN                 حين تطلب خدمة التحديثات المباشرة أصلًا (origin)
  --backend-profile NAME          ملف تعريف الأسماء التي يستخدمها الخادم؛ none: اكتشافه
كتابة «none» مكان FILE أو ORIGIN تلغي المحفوظ.

</translation>
    </message>
    <message>
        <source>Commands for the running one (“doctor” needs none):
  status [--verbose]              connection, counts, store; channels and the latest events
  list [--unread] [--limit N]     notifications, newest first
  team                            who is in
  presence --status STATUS        available, busy, in-consultation or away, for all to see
           [--minutes N] [--room ROOM] [--desk DESK]   for so long; where you sit
  appointments, consultations     as they are known here
  conversations, messages ID [--limit N]   with whom; what was written in one
  message USER --text-stdin       write to a colleague
  read-messages ID                mark a conversation read
  read ID…, read-all              mark read
  delete ID…, clear               delete; all that is here
  acknowledge ID                  answer one that asks for it
  claim ID, release ID            “I&apos;ve got this”, and not any more
  sync                            ask the server now
  send-old, discard-old           send, or take back, what has waited for more than a day
  sign-in --server URL --email E --password-stdin
  sign-out [--everywhere]
  change-key                      seal what is kept here with another key
  forget-computer --yes           sign out and remove all that is kept here
  audit verify                    is the record of who did what here unchanged?
  audit export [--since TIME] [FILE]   that record, a line of JSON an entry
  lock                            nothing is shown or told until it is unlocked in its window
  show [--popover]
  doctor                          find out what does not work, and who can mend it
  why ID                          why a notification came, and popped up or did not
  support-bundle FILE             a report without personal data, for who helps
  doctor --server URL [--email E --password-stdin]   the same of a backend
  quit

Without a running one:
  policy check [FILE]             is the organisation&apos;s policy, or this draft of one, in order

Exit: 0 done, 1 refused (the reason is on stderr), 2 wrong use, 3 nothing is running.
</source>
        <translation>أوامر للبرنامج قيد التشغيل (لا يحتاج إليه «doctor»):
  status [--verbose]              الاتصال والأعداد والمخزن؛ القنوات وأحدث الأحداث
  list [--unread] [--limit N]     الإشعارات، الأحدث أولًا
  team                            من هو موجود
  presence --status STATUS        available أو busy أو in-consultation أو away، ويراها الجميع
           [--minutes N] [--room ROOM] [--desk DESK]   المدة؛ مكان جلوسك
  appointments, consultations     كما هي معروفة هنا
  conversations, messages ID [--limit N]   مع من؛ ما كُتب في إحداها
  message USER --text-stdin       كتابة رسالة إلى زميل
  read-messages ID                تعليم محادثة كمقروءة
  read ID…, read-all              تعليم كمقروء
  delete ID…, clear               حذف؛ حذف كل ما هو هنا
  acknowledge ID                  تأكيد الاطلاع على ما يتطلب ذلك
  claim ID, release ID            «سأتولى الأمر»، وإعادته للزملاء
  sync                            الاستعلام من الخادم الآن
  send-old, discard-old           إرسال أو سحب ما انتظر أكثر من يوم
  sign-in --server URL --email E --password-stdin
  sign-out [--everywhere]
  change-key                      تشفير المحفوظ هنا بمفتاح آخر
  forget-computer --yes           تسجيل الخروج وإزالة كل المحفوظ هنا
  audit verify                    هل بقي سجل التدقيق (من فعل ماذا هنا) دون تغيير؟
  audit export [--since TIME] [FILE]   ذلك السجل، سطر JSON لكل قيد
  lock                            لا يُعرض شيء ولا يُذكر حتى فتح القفل من نافذته
  show [--popover]
  doctor                          معرفة ما لا يعمل ومن يستطيع إصلاحه
  why ID                          لماذا وصل إشعار، ولماذا انبثق أو لم ينبثق
  support-bundle FILE             تقرير بلا بيانات شخصية للدعم الفني
  doctor --server URL [--email E --password-stdin]   الفحص نفسه لخادم
  quit

من دون برنامج قيد التشغيل:
  policy check [FILE]             هل سياسة المؤسسة، أو هذه المسودة منها، سليمة

رمز الخروج: 0 تم، 1 رُفض (السبب في stderr)، 2 استخدام خاطئ، 3 البرنامج ليس قيد التشغيل.
</translation>
    </message>
</context>
<context>
    <name>CommandOutput</name>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>%1, which delivers</source>
        <translation>تصل الإشعارات عبر %1</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 منذ %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read along.</source>
        <translation>غير مشفّر: يستطيع آخرون على الطريق قراءة ما يُرسل.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>yes, unlock it in its window</source>
        <translation>نعم، افتح القفل من نافذته</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>آخر مزامنة</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المخزن</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>آخر خطأ</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>Nobody is in.</source>
        <translation>لا أحد موجود.</translation>
    </message>
    <message>
        <source>%1 (nothing has come this way yet)</source>
        <translation>%1 (لم يصل شيء من هنا بعد)</translation>
    </message>
</context>
<context>
    <name>CommandRunner</name>
    <message>
        <source>The message is empty.</source>
        <translation>الرسالة فارغة.</translation>
    </message>
    <message>
        <source>ClinicBell is not running.</source>
        <translation>برنامج ClinicBell ليس قيد التشغيل.</translation>
    </message>
    <message>
        <source>ClinicBell went away before it answered.</source>
        <translation>توقّف ClinicBell قبل أن يجيب.</translation>
    </message>
</context>
<context>
    <name>ConnectionLogText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds, perhaps with a decimal</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <extracomment>%1 is what happened to the connection, %2 a number that experts know</extracomment>
        <translation>%1 (الرمز %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened to the connection, %2 is a sentence that says why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subscribed to %1</source>
        <extracomment>Connection log; %1 is the name of a channel</extracomment>
        <translation>تم الاشتراك في %1</translation>
    </message>
    <message>
        <source>Not subscribed to %1</source>
        <extracomment>Connection log; %1 is the name of a channel</extracomment>
        <translation>تعذّر الاشتراك في %1</translation>
    </message>
    <message>
        <source>Live updates come from %1</source>
        <extracomment>Connection log: the socket server&apos;s address is now known; %1 is host and port</extracomment>
        <translation>تأتي التحديثات المباشرة من %1</translation>
    </message>
    <message>
        <source>Could not learn where live updates come from</source>
        <extracomment>Connection log</extracomment>
        <translation>تعذّرت معرفة مصدر التحديثات المباشرة</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>Connection log</extracomment>
        <translation>تم الاتصال</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <extracomment>Connection log</extracomment>
        <translation>تعذّر الاتصال</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <extracomment>Connection log</extracomment>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <extracomment>Connection log; %1 is a duration such as &quot;4 s&quot;</extracomment>
        <translation>إعادة المحاولة بعد %1</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <extracomment>Connection log: the server does not want this program</extracomment>
        <translation>رفض الخادم الاتصال</translation>
    </message>
    <message>
        <source>The server complained</source>
        <extracomment>Connection log: the server sent an error, the connection goes on</extracomment>
        <translation>أبلغ الخادم عن خطأ</translation>
    </message>
    <message>
        <source>Heard again after %1; asking for what was missed</source>
        <extracomment>Connection log; %1 is a duration such as &quot;4 s&quot;</extracomment>
        <translation>عاد الاتصال بعد %1؛ جارٍ طلب ما فات</translation>
    </message>
    <message>
        <source>Signed in</source>
        <extracomment>Connection log</extracomment>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signed out</source>
        <extracomment>Connection log</extracomment>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>A message could not be read; asking for the list</source>
        <extracomment>Connection log</extracomment>
        <translation>تعذّرت قراءة رسالة؛ جارٍ طلب القائمة</translation>
    </message>
    <message>
        <source>No live updates, checking regularly</source>
        <extracomment>Connection log</extracomment>
        <translation>لا تحديثات مباشرة، يجري التحقق دوريًا</translation>
    </message>
    <message>
        <source>The computer woke up; testing the connection</source>
        <extracomment>Connection log</extracomment>
        <translation>استيقظ الحاسوب؛ جارٍ اختبار الاتصال</translation>
    </message>
    <message>
        <source>The network changed; testing the connection</source>
        <extracomment>Connection log</extracomment>
        <translation>تغيّرت الشبكة؛ جارٍ اختبار الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <extracomment>Connection log; %1 is an event that happened %n times in a row</extracomment>
        <translation>
            <numerusform>%1 (%Ln مرة)</numerusform>
            <numerusform>%1 (مرة واحدة)</numerusform>
            <numerusform>%1 (مرتان)</numerusform>
            <numerusform>%1 (%Ln مرات)</numerusform>
            <numerusform>%1 (%Ln مرة)</numerusform>
            <numerusform>%1 (%Ln مرة)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviationText</name>
    <message>
        <source>The API is under %1, not under /api/v1.</source>
        <extracomment>%1: a path, such as &quot;/api&quot;</extracomment>
        <translation>واجهة API على المسار ‎%1 وليست على ‎/api/v1.</translation>
    </message>
    <message>
        <source>%1 fails with status %2.</source>
        <extracomment>%1: a call, such as &quot;GET /auth/me&quot;; %2: an HTTP status</extracomment>
        <translation>يفشل الطلب ⁨%1⁩ بالحالة %2.</translation>
    </message>
    <message>
        <source>%1 without a token is answered with status %2, not 401.</source>
        <extracomment>%1: a call, such as &quot;GET /auth/me&quot;; %2: an HTTP status</extracomment>
        <translation>يُجاب الطلب ⁨%1⁩ دون رمز مميز بالحالة %2 وليس 401.</translation>
    </message>
    <message>
        <source>%1 answers as “%2”, not as application/json.</source>
        <extracomment>%1: a call; %2: a media type</extracomment>
        <translation>الرد على ⁨%1⁩ بنوع «⁨%2⁩» وليس application/json.</translation>
    </message>
    <message>
        <source>%1 does not tell the server&apos;s time (no Date header).</source>
        <extracomment>%1: a call</extracomment>
        <translation>لا يذكر الرد على ⁨%1⁩ وقت الخادم (بلا ترويسة Date).</translation>
    </message>
    <message>
        <source>The token still works after signing out.</source>
        <translation>يظل الرمز المميز صالحًا بعد تسجيل الخروج.</translation>
    </message>
    <message>
        <source>%1 lacks “%2”.</source>
        <extracomment>%1: a call; %2: the name of a field</extracomment>
        <translation>ينقص الحقل «⁨%2⁩» في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 has its list in “%2”, not in “data”.</source>
        <extracomment>%1: a call; %2: where in JSON</extracomment>
        <translation>توجد القائمة في ⁨%1⁩ ضمن «⁨%2⁩» وليس ضمن «data».</translation>
    </message>
    <message>
        <source>%1 has no “pagination”.</source>
        <extracomment>%1: a call</extracomment>
        <translation>لا يوجد «pagination» في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1: “%2” has no time zone, and is taken for UTC.</source>
        <extracomment>%1: a call; %2: the name of a field</extracomment>
        <translation>في ⁨%1⁩: قيمة «⁨%2⁩» بلا منطقة زمنية، وتُعامل على أنها UTC.</translation>
    </message>
    <message>
        <source>%1: “data” is text that holds JSON, not an object.</source>
        <extracomment>%1: a call</extracomment>
        <translation>في ⁨%1⁩: قيمة «data» نص يحتوي على JSON وليست كائنًا.</translation>
    </message>
    <message>
        <source>%1: “auth” lacks the application&apos;s key in front of the signature.</source>
        <extracomment>%1: a call</extracomment>
        <translation>في ⁨%1⁩: ينقص «auth» مفتاح التطبيق قبل التوقيع.</translation>
    </message>
</context>
<context>
    <name>DoctorReport</name>
    <message>
        <source>What this server does differently from the contract:</source>
        <translation>ما يخالف فيه هذا الخادم المواصفات المتفق عليها:</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time in minutes</extracomment>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>A length of time in hours</extracomment>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>A length of time in days</extracomment>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set its date and time.</source>
        <translation>ساعة هذا الحاسوب خاطئة. اضبط تاريخه ووقته.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong by %1. Set its date and time.</source>
        <extracomment>%1 is a length of time, such as &quot;7 min&quot;</extracomment>
        <translation>ساعة هذا الحاسوب خاطئة بمقدار %1. اضبط تاريخه ووقته.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the date and time of this computer first.</source>
        <translation>شهادة الخادم لم تسرِ بعد. تحقق أولًا من تاريخ هذا الحاسوب ووقته.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet, or this computer&apos;s clock is behind by %1 or more. Check its date and time first.</source>
        <extracomment>%1 is a length of time, such as &quot;7 min&quot;</extracomment>
        <translation>شهادة الخادم لم تسرِ بعد، أو أن ساعة هذا الحاسوب متأخرة بمقدار %1 أو أكثر. تحقق أولًا من تاريخه ووقته.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Tell whoever looks after the clinic&apos;s server.</source>
        <translation>انتهت صلاحية شهادة الخادم. أبلغ المسؤول عن خادم العيادة.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expired %1 ago. Tell whoever looks after the clinic&apos;s server.</source>
        <extracomment>%1 is a length of time, such as &quot;3 days&quot;</extracomment>
        <translation>انتهت صلاحية شهادة الخادم قبل %1. أبلغ المسؤول عن خادم العيادة.</translation>
    </message>
    <message>
        <source>The server shows the certificate of another server. Check the address; if it is right, do not sign in here, and tell whoever looks after your network.</source>
        <translation>يقدّم الخادم شهادة خادم آخر. تحقق من العنوان؛ فإن كان صحيحًا فلا تسجّل الدخول هنا، وأبلغ المسؤول عن شبكتكم.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: this computer does not know who issued it. Ask whoever looks after your computers.</source>
        <translation>شهادة الخادم غير موثوقة: لا يعرف هذا الحاسوب الجهة التي أصدرتها. راجع المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was withdrawn by who issued it. Do not sign in, and tell whoever looks after the clinic&apos;s server.</source>
        <translation>سحبت الجهة المُصدِرة شهادة الخادم. لا تسجّل الدخول، وأبلغ المسؤول عن خادم العيادة.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is too weak, damaged, or made for something else. Tell whoever looks after the clinic&apos;s server.</source>
        <translation>شهادة الخادم ضعيفة جدًا أو تالفة أو مخصصة لغرض آخر. أبلغ المسؤول عن خادم العيادة.</translation>
    </message>
    <message>
        <source>The server wants a certificate of this computer, and there is none. Ask whoever looks after your computers.</source>
        <translation>يطلب الخادم شهادة من هذا الحاسوب، وليست لديه شهادة. راجع المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>The server does not accept the certificate of this computer. Ask whoever looks after your computers.</source>
        <translation>لا يقبل الخادم شهادة هذا الحاسوب. راجع المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed on: the server may be too old for TLS 1.2, or speak no TLS on this port.</source>
        <translation>تعذّر الاتفاق على اتصال مشفّر: ربما كان الخادم أقدم من أن يدعم TLS 1.2، أو لا يستخدم TLS على هذا المنفذ.</translation>
    </message>
    <message>
        <source>The proxy does not answer. Check its address, and ask whoever looks after your network.</source>
        <translation>الخادم الوسيط لا يستجيب. تحقق من عنوانه، وراجع المسؤول عن شبكتكم.</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password. Ask whoever looks after your network.</source>
        <translation>يطلب الخادم الوسيط اسمًا وكلمة مرور. راجع المسؤول عن شبكتكم.</translation>
    </message>
    <message>
        <source>The proxy does not accept this name and password. Ask whoever looks after your network.</source>
        <translation>لا يقبل الخادم الوسيط هذا الاسم وكلمة المرور. راجع المسؤول عن شبكتكم.</translation>
    </message>
    <message>
        <source>The proxy let nothing through. Ask whoever looks after your network.</source>
        <translation>لم يسمح الخادم الوسيط بمرور أي شيء. راجع المسؤول عن شبكتكم.</translation>
    </message>
    <message>
        <source>The file with the private authority&apos;s certificate is not there or cannot be read.</source>
        <translation>ملف شهادة جهة التصديق الخاصة غير موجود أو لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>The private authority&apos;s file holds no certificate. It has to be in PEM form.</source>
        <translation>لا يحتوي ملف جهة التصديق الخاصة على شهادة. يجب أن يكون بصيغة PEM.</translation>
    </message>
    <message>
        <source>The private authority&apos;s certificate has expired. Ask whoever looks after your computers for the new one.</source>
        <translation>انتهت صلاحية شهادة جهة التصديق الخاصة. اطلب الشهادة الجديدة من المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate and its key go together: both files are needed.</source>
        <translation>شهادة هذا الحاسوب ومفتاحها متلازمان: كلا الملفين مطلوب.</translation>
    </message>
    <message>
        <source>The file with this computer&apos;s certificate is not there or cannot be read.</source>
        <translation>ملف شهادة هذا الحاسوب غير موجود أو لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>The file for this computer&apos;s certificate holds none. It has to be in PEM form.</source>
        <translation>لا يحتوي ملف شهادة هذا الحاسوب على شهادة. يجب أن يكون بصيغة PEM.</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate has expired. Ask whoever looks after your computers for the new one.</source>
        <translation>انتهت صلاحية شهادة هذا الحاسوب. اطلب الشهادة الجديدة من المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>The file with the key of this computer&apos;s certificate is not there or cannot be read.</source>
        <translation>ملف مفتاح شهادة هذا الحاسوب غير موجود أو لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>The key of this computer&apos;s certificate cannot be used. It has to be an RSA or EC key in PEM form, without a password.</source>
        <translation>لا يمكن استخدام مفتاح شهادة هذا الحاسوب. يجب أن يكون مفتاح RSA أو EC بصيغة PEM ومن دون كلمة مرور.</translation>
    </message>
    <message>
        <source>This key belongs to another certificate.</source>
        <translation>هذا المفتاح يخص شهادة أخرى.</translation>
    </message>
    <message>
        <source>This is not a proxy&apos;s address. It is “system”, “none”, or looks like http://user@proxy.example:8080 or socks5://proxy.example:1080, without a password.</source>
        <extracomment>The words in quotes are typed as they are</extracomment>
        <translation>هذا ليس عنوان خادم وسيط. يكون «system» أو «none»، أو على شكل http://user@proxy.example:8080 أو socks5://proxy.example:1080، من دون كلمة مرور.</translation>
    </message>
    <message>
        <source>This is not an origin. It looks like https://clinic.example.</source>
        <translation>هذا ليس أصلًا (origin). يكون على شكل https://clinic.example.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://clinic.example.</source>
        <extracomment>The server address typed in is not one</extracomment>
        <translation>هذا ليس عنوان ويب. يكون على شكل https://clinic.example.</translation>
    </message>
    <message>
        <source>Over http anybody on the way could read along. Use the address that begins with https.</source>
        <translation>عبر http يستطيع أي أحد على الطريق قراءة ما يُرسل. استخدم العنوان الذي يبدأ بـ https.</translation>
    </message>
    <message>
        <source>There is no server of this name. Check the spelling, and the network of this computer.</source>
        <translation>لا يوجد خادم بهذا الاسم. تحقق من كتابته ومن شبكة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The server does not answer on this port. It may be restarting, or the address is wrong.</source>
        <translation>الخادم لا يستجيب على هذا المنفذ. ربما يُعاد تشغيله، أو أن العنوان خاطئ.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Try again in a moment.</source>
        <translation>استغرق الخادم وقتًا أطول من اللازم ليجيب. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>There is a website at this address, but no clinic&apos;s server. The address may lack a part.</source>
        <translation>يوجد موقع ويب على هذا العنوان، لكن لا يوجد خادم عيادة. ربما ينقص العنوان جزء.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a clinic&apos;s server. Check the address.</source>
        <translation>هناك ما يجيب على هذا العنوان، لكنه ليس خادم عيادة. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network of this computer.</source>
        <translation>تعذّر الوصول إلى الخادم. تحقق من شبكة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes, then try again.</source>
        <translation>محاولات كثيرة جدًا. انتظر بضع دقائق ثم أعد المحاولة.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n s.</source>
        <translation>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد ثانيتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n min.</source>
        <translation>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln دقيقة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد دقيقة واحدة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد دقيقتين.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln دقائق.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln دقيقة.</numerusform>
            <numerusform>محاولات كثيرة جدًا. أعد المحاولة بعد %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server declined this.</source>
        <translation>رفض الخادم هذا الطلب.</translation>
    </message>
    <message>
        <source>The server declined this: %1</source>
        <extracomment>%1 is what the server says, in its own language</extracomment>
        <translation>رفض الخادم هذا الطلب: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The live service does not know this clinic&apos;s key, or has switched it off. News come by checking now and then.</source>
        <extracomment>The live service is the part of the clinic&apos;s server that brings news at once</extracomment>
        <translation>لا تعرف خدمة التحديثات المباشرة مفتاح هذه العيادة أو أنها أوقفته. تُجلب المستجدات بالتحقق من حين إلى آخر.</translation>
    </message>
    <message>
        <source>The live service has no room for one more connection. News come by checking now and then.</source>
        <translation>لا تتسع خدمة التحديثات المباشرة لاتصال آخر. تُجلب المستجدات بالتحقق من حين إلى آخر.</translation>
    </message>
    <message>
        <source>The live service does not let this program in. Its allowed origins may have to be changed. News come by checking now and then.</source>
        <translation>لا تسمح خدمة التحديثات المباشرة بدخول هذا البرنامج. قد يلزم تغيير الأصول المسموح بها (allowed origins). تُجلب المستجدات بالتحقق من حين إلى آخر.</translation>
    </message>
    <message>
        <source>The live service hangs up at once, again and again. Its key, its limit of connections and its allowed origins have to be checked.</source>
        <translation>تقطع خدمة التحديثات المباشرة الاتصال فورًا مرة بعد مرة. يجب فحص مفتاحها وحد اتصالاتها والأصول المسموح بها (allowed origins).</translation>
    </message>
    <message>
        <source>Live updates are off for this server. News come by checking now and then.</source>
        <translation>التحديثات المباشرة متوقفة لهذا الخادم. تُجلب المستجدات بالتحقق من حين إلى آخر.</translation>
    </message>
    <message>
        <source>The live service refuses this program. News come by checking now and then.</source>
        <translation>ترفض خدمة التحديثات المباشرة هذا البرنامج. تُجلب المستجدات بالتحقق من حين إلى آخر.</translation>
    </message>
    <message>
        <source>E-mail or password is not right.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Please sign in again.</source>
        <translation>انتهت جلسة دخولك. يُرجى تسجيل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>Your account is not allowed to do this.</source>
        <translation>لا يُسمح لحسابك بذلك.</translation>
    </message>
    <message>
        <source>The server does not have this any more.</source>
        <translation>لم يعد هذا موجودًا على الخادم.</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. ClinicBell keeps trying.</source>
        <translation>لدى الخادم مشكلة داخلية. يواصل ClinicBell المحاولة.</translation>
    </message>
    <message>
        <source>What was saved on this computer was damaged. It was set aside, and fetched anew.</source>
        <translation>كانت البيانات المحفوظة على هذا الحاسوب تالفة. نُقلت جانبًا وجُلبت من جديد.</translation>
    </message>
    <message>
        <source>What is saved on this computer comes from a newer ClinicBell. Please update this one.</source>
        <translation>البيانات المحفوظة على هذا الحاسوب من إصدار أحدث من ClinicBell. يُرجى تحديث هذا الإصدار.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the folder is read-only. Notifications are shown, but not kept.</source>
        <translation>لا يمكن حفظ شيء: المجلد للقراءة فقط. تُعرض الإشعارات لكنها لا تُحفظ.</translation>
    </message>
    <message>
        <source>Nothing can be saved: the disk is full. Notifications are shown, but not kept.</source>
        <translation>لا يمكن حفظ شيء: القرص ممتلئ. تُعرض الإشعارات لكنها لا تُحفظ.</translation>
    </message>
    <message>
        <source>What was saved is in use by another program. Close it and try again.</source>
        <translation>يستخدم برنامج آخر البيانات المحفوظة. أغلقه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>What was saved cannot be opened: its key in the keychain is another one.</source>
        <translation>لا يمكن فتح البيانات المحفوظة: مفتاحها في سلسلة المفاتيح مختلف.</translation>
    </message>
    <message>
        <source>What was saved on this computer cannot be read or written.</source>
        <translation>لا يمكن قراءة البيانات المحفوظة على هذا الحاسوب أو الكتابة فيها.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. You stay signed in until ClinicBell is closed, and nothing is kept on this computer.</source>
        <translation>لا توجد على هذا الحاسوب سلسلة مفاتيح تستجيب. تبقى مسجّل الدخول حتى إغلاق ClinicBell، ولا يُحفظ شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The keychain is locked, or does not know this account. Unlock it, or sign in again.</source>
        <translation>سلسلة المفاتيح مقفلة أو لا تعرف هذا الحساب. افتح قفلها أو سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>This desktop shows no pop-ups: no notification service answers, and there is no tray. Keep this window in sight.</source>
        <translation>لا يعرض سطح المكتب هذا إشعارات منبثقة: لا تستجيب أي خدمة إشعارات، ولا توجد علبة نظام. أبقِ هذه النافذة ظاهرة.</translation>
    </message>
    <message>
        <source>The page could not be opened: this computer has no browser that answers.</source>
        <translation>تعذّر فتح الصفحة: لا يوجد على هذا الحاسوب متصفح يستجيب.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s table of priorities cannot be used (%1), so the usual one is used.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>لا يمكن استخدام جدول الأولويات الخاص بمؤسستكم (⁨%1⁩)، لذا يُستخدم الجدول المعتاد.</translation>
    </message>
    <message>
        <source>A description of your clinic&apos;s server cannot be used (%1), so the others are tried.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>لا يمكن استخدام أحد ملفات تعريف خادم عيادتكم (⁨%1⁩)، لذا تُجرّب الملفات الأخرى.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy for this computer cannot be used as it is (%1). What cannot be read is at its safest. Tell whoever looks after your computers.</source>
        <extracomment>%1 says where and what, in English, for the administrator</extracomment>
        <translation>لا يمكن استخدام سياسة مؤسستكم لهذا الحاسوب كما هي (⁨%1⁩). تُطبّق القيم الأكثر أمانًا بدلًا مما تتعذّر قراءته. أبلغ المسؤول عن حواسيبكم.</translation>
    </message>
    <message>
        <source>Your organisation has set this for this computer; it cannot be changed here.</source>
        <translation>حدّدت مؤسستكم هذا لهذا الحاسوب؛ لا يمكن تغييره هنا.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>لم يسجّل أحد الدخول.</translation>
    </message>
    <message>
        <source>Somebody is signed in already. Sign out first.</source>
        <translation>هناك من سجّل الدخول بالفعل. سجّل الخروج أولًا.</translation>
    </message>
    <message>
        <source>ClinicBell is not running.</source>
        <translation>برنامج ClinicBell ليس قيد التشغيل.</translation>
    </message>
    <message>
        <source>This command is not known. Use --help to see all of them.</source>
        <translation>هذا الأمر غير معروف. استخدم ‎--help لعرض كل الأوامر.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Whether ClinicBell starts with the desktop could not be changed: your folder for such settings cannot be written to.</source>
        <translation>تعذّر تغيير بدء ClinicBell مع سطح المكتب: لا يمكن الكتابة في مجلد هذه الإعدادات لديك.</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What stands between the parts of a list: %1 is the list so far, %2 the next part</extracomment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>LostActsText</name>
    <message>
        <source>What you did last may not have been kept. Please check it.</source>
        <translation>ربما لم يُحفظ آخر ما فعلته. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>1 change made at %1 could not be kept. Please check it.</source>
        <extracomment>Something that the person did and that was never sent to the server; %1: when, such as &quot;12:05&quot;</extracomment>
        <translation>تعذّر حفظ تغيير واحد أُجري في %1. يُرجى التحقق منه.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes made at %1 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>تعذّر حفظ %Ln تغيير أُجري في %1. يُرجى التحقق منه.</numerusform>
            <numerusform>تعذّر حفظ تغيير واحد أُجري في %1. يُرجى التحقق منه.</numerusform>
            <numerusform>تعذّر حفظ تغييرين أُجريا في %1. يُرجى التحقق منهما.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغييرات أُجريت في %1. يُرجى التحقق منها.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغييرًا أُجريت في %1. يُرجى التحقق منها.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغيير أُجريت في %1. يُرجى التحقق منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made between %1 and %2 could not be kept. Please check them.</source>
        <extracomment>%n things that the person did and that were never sent to the server; %1, %2: when, such as &quot;12:05&quot;</extracomment>
        <translation>
            <numerusform>تعذّر حفظ %Ln تغيير أُجري بين %1 و%2. يُرجى التحقق منه.</numerusform>
            <numerusform>تعذّر حفظ تغيير واحد أُجري بين %1 و%2. يُرجى التحقق منه.</numerusform>
            <numerusform>تعذّر حفظ تغييرين أُجريا بين %1 و%2. يُرجى التحقق منهما.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغييرات أُجريت بين %1 و%2. يُرجى التحقق منها.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغييرًا أُجريت بين %1 و%2. يُرجى التحقق منها.</numerusform>
            <numerusform>تعذّر حفظ %Ln تغيير أُجريت بين %1 و%2. يُرجى التحقق منها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Retry</source>
        <extracomment>What can be done about a message that was not sent</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>The line above the first unread message of a thread</extracomment>
        <translation>جديد</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Sending…</source>
        <extracomment>A message that is on its way to the server, and one that cannot be before the connection is back</extracomment>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Will be sent when you are back online</source>
        <translation>ستُرسل عند عودة اتصالك</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>The server has one&apos;s own message</extracomment>
        <translation>تم الإرسال</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>One&apos;s own message has come to the other one&apos;s computer</extracomment>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>The other one has read one&apos;s own message</extracomment>
        <translation>تمت القراءة</translation>
    </message>
    <message>
        <source>Read %1</source>
        <extracomment>The other one has read one&apos;s own message at the time %1</extracomment>
        <translation>تمت القراءة %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>A message that the server declined; %1 is the reason, a sentence</extracomment>
        <translation>لم تُرسل. %1</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>لم تُرسل.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A message read aloud: %1 is who, when and how far it has come, %2 what was written</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You: %1</source>
        <extracomment>In the list of conversations; %1 is one&apos;s own last message</extracomment>
        <translation>أنت: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Read aloud: how many messages of a conversation are unread</extracomment>
        <translation>
            <numerusform>لا رسائل غير مقروءة</numerusform>
            <numerusform>رسالة واحدة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer available</source>
        <extracomment>Read aloud: a conversation that can only be read</extracomment>
        <translation>لم تعد متاحة</translation>
    </message>
    <message>
        <source>last: %1</source>
        <extracomment>Read aloud: %1 is the newest message of a conversation</extracomment>
        <translation>آخر رسالة: %1</translation>
    </message>
    <message>
        <source>Typing…</source>
        <extracomment>Under a thread; %1 is who is writing just now</extracomment>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>يكتب %1 الآن…</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>How long a message is that nears the longest one allowed</extracomment>
        <translation>%1 من أصل %2 حرف</translation>
    </message>
    <message>
        <source>%L1 characters too many. A message has at most %2.</source>
        <extracomment>A message is too long; %L1 says by how much</extracomment>
        <translation>أحرف زائدة: %L1. الحد الأقصى للرسالة: %2.</translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message>
        <source>Notification</source>
        <extracomment>Kind of notification</extracomment>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Appointment</source>
        <extracomment>Kind of notification</extracomment>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Reminder</source>
        <extracomment>Kind of notification</extracomment>
        <translation>تذكير</translation>
    </message>
    <message>
        <source>Consultation</source>
        <extracomment>Kind of notification</extracomment>
        <translation>استشارة</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Kind of notification</extracomment>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>Kind of notification</extracomment>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Prescription</source>
        <extracomment>Kind of notification</extracomment>
        <translation>وصفة طبية</translation>
    </message>
    <message>
        <source>Rating</source>
        <extracomment>Kind of notification
----------
Label of a detail: stars</extracomment>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>Emergency</source>
        <extracomment>Kind of notification</extracomment>
        <translation>حالة طارئة</translation>
    </message>
    <message>
        <source>Announcement</source>
        <extracomment>Kind of notification</extracomment>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>Verification</source>
        <extracomment>Kind of notification</extracomment>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Kind of notification</extracomment>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Label of a detail</extracomment>
        <translation>المريض</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a detail: whom a message comes from</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Label of a detail: the time of an appointment</extracomment>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Label of a detail: the time before an appointment was moved</extracomment>
        <translation>الوقت السابق</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Label of a detail: the time an appointment was moved to</extracomment>
        <translation>الوقت الجديد</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Label of a detail: the doctor</extracomment>
        <translation>مع</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Label of a detail</extracomment>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a detail</extracomment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>Label of a detail: of a consultation</extracomment>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Label of a detail: of a payment</extracomment>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <extracomment>Label of a detail: the number of a bill</extracomment>
        <translation>الفاتورة</translation>
    </message>
    <message>
        <source>Medicines</source>
        <extracomment>Label of a detail: of a prescription</extracomment>
        <translation>الأدوية</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Label of a detail: free words</extracomment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Tag on a notification of the highest priority</extracomment>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Important</source>
        <extracomment>Tag on a notification of high priority</extracomment>
        <translation>مهم</translation>
    </message>
    <message numerus="yes">
        <source>+%n min</source>
        <extracomment>Tag of a row: it came %n minutes late</extracomment>
        <translation>
            <numerusform>+%Ln د</numerusform>
            <numerusform>+%Ln د</numerusform>
            <numerusform>+%Ln د</numerusform>
            <numerusform>+%Ln د</numerusform>
            <numerusform>+%Ln د</numerusform>
            <numerusform>+%Ln د</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n h</source>
        <extracomment>Tag of a row: it came %n hours late</extracomment>
        <translation>
            <numerusform>+%Ln س</numerusform>
            <numerusform>+%Ln س</numerusform>
            <numerusform>+%Ln س</numerusform>
            <numerusform>+%Ln س</numerusform>
            <numerusform>+%Ln س</numerusform>
            <numerusform>+%Ln س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n d</source>
        <extracomment>Tag of a row: it came %n days late</extracomment>
        <translation>
            <numerusform>+%Ln يوم</numerusform>
            <numerusform>+%Ln يوم</numerusform>
            <numerusform>+يومان</numerusform>
            <numerusform>+%Ln أيام</numerusform>
            <numerusform>+%Ln يومًا</numerusform>
            <numerusform>+%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>متأخر دقيقة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes late</source>
        <translation>
            <numerusform>متأخر %Ln دقيقة</numerusform>
            <numerusform>متأخر دقيقة واحدة</numerusform>
            <numerusform>متأخر دقيقتين</numerusform>
            <numerusform>متأخر %Ln دقائق</numerusform>
            <numerusform>متأخر %Ln دقيقة</numerusform>
            <numerusform>متأخر %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>متأخر ساعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n hours late</source>
        <translation>
            <numerusform>متأخر %Ln ساعة</numerusform>
            <numerusform>متأخر ساعة واحدة</numerusform>
            <numerusform>متأخر ساعتين</numerusform>
            <numerusform>متأخر %Ln ساعات</numerusform>
            <numerusform>متأخر %Ln ساعة</numerusform>
            <numerusform>متأخر %Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day late</source>
        <extracomment>How late a notification came</extracomment>
        <translation>متأخر يومًا واحدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>متأخر %Ln يوم</numerusform>
            <numerusform>متأخر يومًا واحدًا</numerusform>
            <numerusform>متأخر يومين</numerusform>
            <numerusform>متأخر %Ln أيام</numerusform>
            <numerusform>متأخر %Ln يومًا</numerusform>
            <numerusform>متأخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>You&apos;ve got this</source>
        <extracomment>Tag of a row: one said &quot;I&apos;ve got this&quot; oneself</extracomment>
        <translation>أنت تتولى الأمر</translation>
    </message>
    <message>
        <source>Somebody has got this</source>
        <extracomment>Tag of a row; %1 is a colleague&apos;s name</extracomment>
        <translation>هناك من يتولى الأمر</translation>
    </message>
    <message>
        <source>%1 has got this</source>
        <translation>يتولى %1 الأمر</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>Tag of a row that was put off; %1 is when it comes back</extracomment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>State of a notification; the first word of what a screen reader says of it</extracomment>
        <translation>مقروء</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>pinned</source>
        <extracomment>State of a notification, for a screen reader</extracomment>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>needs your acknowledgement</source>
        <extracomment>State of a notification, for a screen reader</extracomment>
        <translation>يتطلب تأكيد اطلاعك</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of what a screen reader says</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>It came quietly: do not disturb was on.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>وصل بصمت: كان وضع عدم الإزعاج مفعّلًا.</translation>
    </message>
    <message>
        <source>It came quietly, in the quiet hours.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>وصل بصمت أثناء ساعات الهدوء.</translation>
    </message>
    <message>
        <source>It came quietly: you were in a consultation.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>وصل بصمت: كنت في استشارة.</translation>
    </message>
    <message>
        <source>It came quietly: the desktop was set to do not disturb.</source>
        <extracomment>Below a notification that made no sound when it came</extracomment>
        <translation>وصل بصمت: كان سطح المكتب في وضع عدم الإزعاج.</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <extracomment>Label of a detail: when one has acknowledged it</extracomment>
        <translation>تم تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <extracomment>Label of a detail: what happens where nobody acts</extracomment>
        <translation>في حال عدم الرد</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <extracomment>%1 is a time of day with seconds</extracomment>
        <translation>وصل %1</translation>
    </message>
    <message>
        <source>Arrived %1, shown on this computer %2</source>
        <extracomment>%1 and %2 are times of day with seconds</extracomment>
        <translation>وصل %1، وعُرض على هذا الحاسوب %2</translation>
    </message>
</context>
<context>
    <name>PinText</name>
    <message>
        <source>Locked — nothing new</source>
        <extracomment>Heading of the locked window: nothing is unread</extracomment>
        <translation>مقفل — لا جديد</translation>
    </message>
    <message numerus="yes">
        <source>Locked — %n unread</source>
        <extracomment>Heading of the locked window</extracomment>
        <translation>
            <numerusform>مقفل — لا إشعارات غير مقروءة</numerusform>
            <numerusform>مقفل — إشعار واحد غير مقروء</numerusform>
            <numerusform>مقفل — إشعاران غير مقروءين</numerusform>
            <numerusform>مقفل — %Ln إشعارات غير مقروءة</numerusform>
            <numerusform>مقفل — %Ln إشعارًا غير مقروء</numerusform>
            <numerusform>مقفل — %Ln إشعار غير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Heading of the locked window; %1 is &quot;Locked — 4 unread&quot;, %n of them are urgent</extracomment>
        <translation>
            <numerusform>%1، ولا عاجل</numerusform>
            <numerusform>%1، العاجل: واحد</numerusform>
            <numerusform>%1، العاجل: اثنان</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>A PIN has at least %1 digits.</source>
        <extracomment>Beside the field for a new PIN; %1 is 4</extracomment>
        <translation>الحد الأدنى لأرقام رمز PIN: %1.</translation>
    </message>
    <message>
        <source>A PIN has at most %1 digits.</source>
        <extracomment>Beside the field for a new PIN; %1 is 12</extracomment>
        <translation>الحد الأقصى لأرقام رمز PIN: %1.</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <extracomment>Beside the field for a new PIN</extracomment>
        <translation>يتكوّن رمز PIN من أرقام فقط.</translation>
    </message>
    <message>
        <source>That one is guessed first. Choose one without rows, repeats or a straight line of keys.</source>
        <extracomment>Beside the field for a new PIN, such as 0000, 1234 or 2580</extracomment>
        <translation>هذا أول ما يُخمّن. اختر رمزًا بلا تسلسل أو تكرار أو خط مستقيم من المفاتيح.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached, so a password cannot be checked. Your PIN works.</source>
        <extracomment>On the locked window: the server cannot be reached, and there is a PIN</extracomment>
        <translation>تعذّر الوصول إلى العيادة، لذا لا يمكن التحقق من كلمة المرور. يمكنك استخدام رمز PIN.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached, so a password cannot be checked, and no PIN helps here. It unlocks as soon as the connection is back. What is urgent is still announced.</source>
        <extracomment>On the locked window: the server cannot be reached, and no PIN was set, or it was wrong five times</extracomment>
        <translation>تعذّر الوصول إلى العيادة، لذا لا يمكن التحقق من كلمة المرور، ولا يمكن استخدام رمز PIN هنا. يمكن فتح القفل فور عودة الاتصال. يستمر الإعلام بالعاجل.</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <extracomment>Beside the field on the locked window</extracomment>
        <translation>كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>This is the demo. The password is %1</source>
        <extracomment>On the locked window of the demo; %1 is typed as it is</extracomment>
        <translation>هذه هي العيادة التجريبية. كلمة المرور هي %1</translation>
    </message>
    <message>
        <source>ClinicBell is locked. Unlock it in its window first (“clinicbell show”).</source>
        <extracomment>Answer of the command line; “clinicbell show” is typed as it is</extracomment>
        <translation>برنامج ClinicBell مقفل. افتح قفله من نافذته أولًا («clinicbell show»).</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>Inbox</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>العاجلة</translation>
    </message>
    <message>
        <source>Appointments</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Consultations</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>الاستشارات</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Announcements</source>
        <extracomment>Place in the notification centre</extracomment>
        <translation>الإعلانات</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Place in the notification centre: the colleagues</extracomment>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>Place in the notification centre: what one pinned</extracomment>
        <translation>المثبّتة</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>Place in the notification centre: what one put off</extracomment>
        <translation>المؤجّلة</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Place in the notification centre: what one has done</extracomment>
        <translation>المنجزة</translation>
    </message>
    <message>
        <source>Nothing is pinned. P pins what you want to find again.</source>
        <translation>لا شيء مثبّت. يثبّت المفتاح P ما تريد العثور عليه لاحقًا.</translation>
    </message>
    <message>
        <source>Nothing is put off. S puts off what can wait.</source>
        <translation>لا شيء مؤجّل. يؤجّل المفتاح S ما يمكنه الانتظار.</translation>
    </message>
    <message>
        <source>Nothing is done yet. E puts away what you have dealt with.</source>
        <translation>لا شيء منجز بعد. ينقل المفتاح E إلى هنا ما انتهيت منه.</translation>
    </message>
</context>
<context>
    <name>PopUpText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Title of a pop-up that hides its content; %1 is &quot;Urgent&quot; or &quot;Important&quot;, %2 a kind, &quot;Appointment&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n came during your consultation</source>
        <extracomment>Title of a pop-up after a consultation; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>لم يصل أي إشعار أثناء استشارتك</numerusform>
            <numerusform>وصل إشعار واحد أثناء استشارتك</numerusform>
            <numerusform>وصل إشعاران أثناء استشارتك</numerusform>
            <numerusform>وصلت %Ln إشعارات أثناء استشارتك</numerusform>
            <numerusform>وصل %Ln إشعارًا أثناء استشارتك</numerusform>
            <numerusform>وصل %Ln إشعار أثناء استشارتك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while it was quiet</source>
        <extracomment>Title of a pop-up after a quiet time; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>لم يصل أي إشعار أثناء فترة الهدوء</numerusform>
            <numerusform>وصل إشعار واحد أثناء فترة الهدوء</numerusform>
            <numerusform>وصل إشعاران أثناء فترة الهدوء</numerusform>
            <numerusform>وصلت %Ln إشعارات أثناء فترة الهدوء</numerusform>
            <numerusform>وصل %Ln إشعارًا أثناء فترة الهدوء</numerusform>
            <numerusform>وصل %Ln إشعار أثناء فترة الهدوء</numerusform>
        </translation>
    </message>
    <message>
        <source>Pop-ups cannot be shown here: no notification service answers, and there is no tray. Notifications are in this window only.</source>
        <extracomment>After a test</extracomment>
        <translation>لا يمكن عرض إشعارات منبثقة هنا: لا تستجيب أي خدمة إشعارات، ولا توجد علبة نظام. تظهر الإشعارات في هذه النافذة فقط.</translation>
    </message>
    <message>
        <source>The desktop has taken the pop-up. If it is not on the screen, the desktop holds it back: look into its own notification settings.</source>
        <translation>استلم سطح المكتب الإشعار المنبثق. إن لم يظهر على الشاشة فسطح المكتب يحجبه: راجع إعدادات الإشعارات فيه.</translation>
    </message>
    <message>
        <source>No notification service answers, so the tray has shown the message. It has no buttons.</source>
        <translation>لا تستجيب أي خدمة إشعارات، لذا عرضت علبة النظام الرسالة، وهي بلا أزرار.</translation>
    </message>
    <message>
        <source>Just now it is quiet: only what is urgent pops up.</source>
        <extracomment>Behind the outcome of a test; pop-ups are off just now</extracomment>
        <translation>الوضع هادئ الآن: لا ينبثق إلا العاجل.</translation>
    </message>
    <message numerus="yes">
        <source>%n came while you were offline</source>
        <extracomment>Title of a pop-up after an outage; it stands for several (two or more)</extracomment>
        <translation>
            <numerusform>لم يصل أي إشعار أثناء عدم اتصالك</numerusform>
            <numerusform>وصل إشعار واحد أثناء عدم اتصالك</numerusform>
            <numerusform>وصل إشعاران أثناء عدم اتصالك</numerusform>
            <numerusform>وصلت %Ln إشعارات أثناء عدم اتصالك</numerusform>
            <numerusform>وصل %Ln إشعارًا أثناء عدم اتصالك</numerusform>
            <numerusform>وصل %Ln إشعار أثناء عدم اتصالك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notifications</source>
        <extracomment>Title of a pop-up that stands for several (two or more)</extracomment>
        <translation>
            <numerusform>لا إشعارات جديدة</numerusform>
            <numerusform>إشعار جديد واحد</numerusform>
            <numerusform>إشعاران جديدان</numerusform>
            <numerusform>%Ln إشعارات جديدة</numerusform>
            <numerusform>%Ln إشعارًا جديدًا</numerusform>
            <numerusform>%Ln إشعار جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is %1</source>
        <extracomment>Below &quot;6 came while you were offline&quot;; %1: &quot;19 minutes late&quot;</extracomment>
        <translation>أقدمها %1</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>“%1” could not be marked read.</source>
        <translation>تعذّر تعليم «⁨%1⁩» كمقروء.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>تعذّر حذف «⁨%1⁩».</translation>
    </message>
    <message>
        <source>“%1” could not be acknowledged.</source>
        <translation>تعذّر تأكيد الاطلاع على «⁨%1⁩».</translation>
    </message>
    <message>
        <source>You did not get “%1”.</source>
        <extracomment>After the button &quot;I&apos;ve got this&quot;; somebody else was first, for example</extracomment>
        <translation>لم تُسند إليك مهمة «⁨%1⁩».</translation>
    </message>
    <message>
        <source>“%1” could not be handed back.</source>
        <extracomment>After taking an &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>تعذّرت إعادة «⁨%1⁩» للزملاء.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be marked read.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>لم يتعذّر تعليم أي إشعار كمقروء.</numerusform>
            <numerusform>تعذّر تعليم إشعار واحد كمقروء.</numerusform>
            <numerusform>تعذّر تعليم إشعارين كمقروءين.</numerusform>
            <numerusform>تعذّر تعليم %Ln إشعارات كمقروءة.</numerusform>
            <numerusform>تعذّر تعليم %Ln إشعارًا كمقروء.</numerusform>
            <numerusform>تعذّر تعليم %Ln إشعار كمقروء.</numerusform>
        </translation>
    </message>
    <message>
        <source>A notification could not be marked read.</source>
        <translation>تعذّر تعليم إشعار كمقروء.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be deleted.</source>
        <extracomment>%n notifications, two or more</extracomment>
        <translation>
            <numerusform>لم يتعذّر حذف أي إشعار.</numerusform>
            <numerusform>تعذّر حذف إشعار واحد.</numerusform>
            <numerusform>تعذّر حذف إشعارين.</numerusform>
            <numerusform>تعذّر حذف %Ln إشعارات.</numerusform>
            <numerusform>تعذّر حذف %Ln إشعارًا.</numerusform>
            <numerusform>تعذّر حذف %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>A notification could not be deleted.</source>
        <translation>تعذّر حذف إشعار.</translation>
    </message>
    <message>
        <source>Not everything could be marked read.</source>
        <translation>تعذّر تعليم الكل كمقروء.</translation>
    </message>
    <message>
        <source>The list could not be cleared.</source>
        <translation>تعذّر مسح القائمة.</translation>
    </message>
    <message>
        <source>Your message could not be sent.</source>
        <translation>تعذّر إرسال رسالتك.</translation>
    </message>
    <message>
        <source>A conversation could not be marked read.</source>
        <translation>تعذّر تعليم محادثة كمقروءة.</translation>
    </message>
    <message>
        <source>An acknowledgement was not taken.</source>
        <translation>لم يُقبل أحد تأكيدات الاطلاع.</translation>
    </message>
    <message>
        <source>You did not get it.</source>
        <extracomment>After the button &quot;I&apos;ve got this&quot;; somebody else was first, for example</extracomment>
        <translation>لم يُسند إليك الأمر.</translation>
    </message>
    <message>
        <source>It could not be handed back.</source>
        <extracomment>After taking an &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>تعذّرت إعادة الأمر للزملاء.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: what was not done, a sentence. %2: why, one or two sentences</extracomment>
        <translation>%1 ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n changes were refused:</source>
        <extracomment>%n changes that the person made, two or more; each follows on a line of its own with the reason</extracomment>
        <translation>
            <numerusform>لم يُرفض أي تغيير:</numerusform>
            <numerusform>رُفض تغيير واحد:</numerusform>
            <numerusform>رُفض تغييران:</numerusform>
            <numerusform>رُفضت %Ln تغييرات:</numerusform>
            <numerusform>رُفض %Ln تغييرًا:</numerusform>
            <numerusform>رُفض %Ln تغيير:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>The last line of a list: %n more changes were refused</extracomment>
        <translation>
            <numerusform>ولا شيء غير ذلك.</numerusform>
            <numerusform>وتغيير آخر.</numerusform>
            <numerusform>وتغييران آخران.</numerusform>
            <numerusform>و%Ln تغييرات أخرى.</numerusform>
            <numerusform>و%Ln تغييرًا آخر.</numerusform>
            <numerusform>و%Ln تغيير آخر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindText</name>
    <message>
        <source>After this patient</source>
        <extracomment>Line of the menu &quot;Remind me&quot;: when the consultation that is under way has ended</extracomment>
        <translation>بعد هذا المريض</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <extracomment>Line of the menu &quot;Remind me&quot;</extracomment>
        <translation>بعد ربع ساعة</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <extracomment>Line of the menu &quot;Remind me&quot;</extracomment>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>This afternoon at %1</source>
        <extracomment>Line of the menu &quot;Remind me&quot;; %1 is a time of day</extracomment>
        <translation>بعد ظهر اليوم الساعة %1</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <extracomment>Line of the menu &quot;Remind me&quot;; %1 is a time of day, when the clinic opens</extracomment>
        <translation>غدًا الساعة %1</translation>
    </message>
    <message>
        <source>Comes back after this patient.</source>
        <extracomment>After putting off until the consultation has ended</extracomment>
        <translation>يعود بعد هذا المريض.</translation>
    </message>
    <message>
        <source>Comes back at %1.</source>
        <extracomment>After putting off until later today; %1 is a time of day</extracomment>
        <translation>يعود الساعة %1.</translation>
    </message>
    <message>
        <source>Comes back tomorrow at %1.</source>
        <extracomment>After putting off; %1 is a time of day</extracomment>
        <translation>يعود غدًا الساعة %1.</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day; dddd, d and MMMM stand for weekday, day and month</extracomment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>Comes back on %1 at %2.</source>
        <extracomment>After putting off; %1 is a day, %2 a time</extracomment>
        <translation>يعود يوم %1 الساعة %2.</translation>
    </message>
</context>
<context>
    <name>RowActText</name>
    <message>
        <source>Mark read</source>
        <extracomment>Act on a notification</extracomment>
        <translation>تعليم كمقروء</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <extracomment>Act on a notification</extracomment>
        <translation>تعليم كغير مقروء</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <extracomment>Act on a notification: tells the sender that it was taken note of</extracomment>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>I&apos;ve got this</source>
        <extracomment>Act on a notification: tells the colleagues that one sees to it</extracomment>
        <translation>سأتولى الأمر</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Act on a notification: puts it away, into the place of the same name</extracomment>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <extracomment>Act on a notification that was done or put off</extracomment>
        <translation>إعادة إلى الوارد</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>Act on a notification</extracomment>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>Act on a notification</extracomment>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Remind me</source>
        <extracomment>Act on a notification: it goes away and comes back later; a menu of times follows</extracomment>
        <translation>تذكيري</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Act on a notification</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <extracomment>After deleting; beside it stands Undo</extracomment>
        <translation>حُذف.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>لم يُحذف شيء.</numerusform>
            <numerusform>حُذف إشعار واحد.</numerusform>
            <numerusform>حُذف إشعاران.</numerusform>
            <numerusform>حُذفت %Ln إشعارات.</numerusform>
            <numerusform>حُذف %Ln إشعارًا.</numerusform>
            <numerusform>حُذف %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <extracomment>After putting away; beside it stands Undo</extracomment>
        <translation>أُنجز.</translation>
    </message>
    <message numerus="yes">
        <source>%n done.</source>
        <translation>
            <numerusform>لم يُنجز شيء.</numerusform>
            <numerusform>أُنجز إشعار واحد.</numerusform>
            <numerusform>أُنجز إشعاران.</numerusform>
            <numerusform>أُنجزت %Ln إشعارات.</numerusform>
            <numerusform>أُنجز %Ln إشعارًا.</numerusform>
            <numerusform>أُنجز %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>You&apos;ve got this.</source>
        <extracomment>After &quot;I&apos;ve got this&quot;; beside it stands Undo</extracomment>
        <translation>أنت تتولى الأمر.</translation>
    </message>
    <message numerus="yes">
        <source>You&apos;ve got %n of them.</source>
        <translation>
            <numerusform>أنت لا تتولى أيًا منها.</numerusform>
            <numerusform>أنت تتولى واحدًا منها.</numerusform>
            <numerusform>أنت تتولى اثنين منها.</numerusform>
            <numerusform>أنت تتولى %Ln منها.</numerusform>
            <numerusform>أنت تتولى %Ln منها.</numerusform>
            <numerusform>أنت تتولى %Ln منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked read.</source>
        <extracomment>After marking read; beside it stands Undo</extracomment>
        <translation>عُلّم كمقروء.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked read.</source>
        <translation>
            <numerusform>لم يُعلّم شيء كمقروء.</numerusform>
            <numerusform>عُلّم إشعار واحد كمقروء.</numerusform>
            <numerusform>عُلّم إشعاران كمقروءين.</numerusform>
            <numerusform>عُلّمت %Ln إشعارات كمقروءة.</numerusform>
            <numerusform>عُلّم %Ln إشعارًا كمقروء.</numerusform>
            <numerusform>عُلّم %Ln إشعار كمقروء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <extracomment>After marking unread; beside it stands Undo</extracomment>
        <translation>عُلّم كغير مقروء.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked unread.</source>
        <translation>
            <numerusform>لم يُعلّم شيء كغير مقروء.</numerusform>
            <numerusform>عُلّم إشعار واحد كغير مقروء.</numerusform>
            <numerusform>عُلّم إشعاران كغير مقروءين.</numerusform>
            <numerusform>عُلّمت %Ln إشعارات كغير مقروءة.</numerusform>
            <numerusform>عُلّم %Ln إشعارًا كغير مقروء.</numerusform>
            <numerusform>عُلّم %Ln إشعار كغير مقروء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned.</source>
        <extracomment>After pinning; beside it stands Undo</extracomment>
        <translation>ثُبّت.</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned.</source>
        <translation>
            <numerusform>لم يُثبّت شيء.</numerusform>
            <numerusform>ثُبّت إشعار واحد.</numerusform>
            <numerusform>ثُبّت إشعاران.</numerusform>
            <numerusform>ثُبّتت %Ln إشعارات.</numerusform>
            <numerusform>ثُبّت %Ln إشعارًا.</numerusform>
            <numerusform>ثُبّت %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not pinned any more.</source>
        <extracomment>After taking the pin away; beside it stands Undo</extracomment>
        <translation>أُلغي التثبيت.</translation>
    </message>
    <message numerus="yes">
        <source>%n not pinned any more.</source>
        <translation>
            <numerusform>لم يُلغَ تثبيت شيء.</numerusform>
            <numerusform>أُلغي تثبيت إشعار واحد.</numerusform>
            <numerusform>أُلغي تثبيت إشعارين.</numerusform>
            <numerusform>أُلغي تثبيت %Ln إشعارات.</numerusform>
            <numerusform>أُلغي تثبيت %Ln إشعارًا.</numerusform>
            <numerusform>أُلغي تثبيت %Ln إشعار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back in the inbox.</source>
        <extracomment>After taking back what was done or put off; beside it stands Undo</extracomment>
        <translation>أُعيد إلى الوارد.</translation>
    </message>
    <message numerus="yes">
        <source>%n back in the inbox.</source>
        <translation>
            <numerusform>لم يُعد شيء إلى الوارد.</numerusform>
            <numerusform>أُعيد إشعار واحد إلى الوارد.</numerusform>
            <numerusform>أُعيد إشعاران إلى الوارد.</numerusform>
            <numerusform>أُعيدت %Ln إشعارات إلى الوارد.</numerusform>
            <numerusform>أُعيد %Ln إشعارًا إلى الوارد.</numerusform>
            <numerusform>أُعيد %Ln إشعار إلى الوارد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleared.</source>
        <extracomment>After clearing a list; beside it stands Undo</extracomment>
        <translation>مُسحت القائمة.</translation>
    </message>
    <message>
        <source>Marked read. What needs an answer stays.</source>
        <extracomment>After marking everything read; beside it stands Undo</extracomment>
        <translation>عُلّمت كمقروءة. يبقى ما يحتاج إلى رد.</translation>
    </message>
    <message>
        <source>All marked read.</source>
        <extracomment>After marking everything read; beside it stands Undo</extracomment>
        <translation>عُلّم الكل كمقروء.</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>Act on a notification: takes &quot;I&apos;ve got this&quot; back</extracomment>
        <translation>إعادته للزملاء</translation>
    </message>
    <message>
        <source>Released.</source>
        <extracomment>After taking back &quot;I&apos;ve got this&quot;; beside it stands Undo</extracomment>
        <translation>أُعيد للزملاء.</translation>
    </message>
    <message numerus="yes">
        <source>%n released.</source>
        <translation>
            <numerusform>لم يُعد شيء للزملاء.</numerusform>
            <numerusform>أُعيد إشعار واحد للزملاء.</numerusform>
            <numerusform>أُعيد إشعاران للزملاء.</numerusform>
            <numerusform>أُعيدت %Ln إشعارات للزملاء.</numerusform>
            <numerusform>أُعيد %Ln إشعارًا للزملاء.</numerusform>
            <numerusform>أُعيد %Ln إشعار للزملاء.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchButtons</name>
    <message>
        <source>Clear search</source>
        <extracomment>Name of the cross in a search field for screen readers</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Name of the magnifying glass in a search field for screen readers</extracomment>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Next, previous</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>التالي، السابق</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>فتح</translation>
    </message>
    <message>
        <source>What was before</source>
        <extracomment>Beside the key for it: what was told of the same appointment before</extracomment>
        <translation>ما كان قبله</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <extracomment>Beside the key for it: what the right mouse button opens</extracomment>
        <translation>كل ما يمكن فعله به</translation>
    </message>
    <message>
        <source>Choose all</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Choose one more, or one less</source>
        <extracomment>Beside the keys for it: several rows, one by one</extracomment>
        <translation>تحديد واحد إضافي أو إلغاؤه</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Beside the keys for it</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>New message, in Messages</source>
        <extracomment>Beside the key for it: among the messages</extracomment>
        <translation>رسالة جديدة، ضمن الرسائل</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Ask the server now</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>الاستعلام من الخادم الآن</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Beside the key for it: nothing can be seen then until somebody unlocks it</extracomment>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Hide names from patients, show them</source>
        <extracomment>Beside the keys for it: patients can see the screen, so names are hidden</extracomment>
        <translation>إخفاء الأسماء عن المرضى، إظهارها</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Beside the key for it</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Beside the key for it: ends the program</extracomment>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Live · catching up…</source>
        <extracomment>The connection is up, and what was missed is being fetched</extracomment>
        <translation>مباشر · جارٍ جلب ما فات…</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>The connection is up, news arrive as they happen</extracomment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence about the connection, %2 one or two about the reason</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Offline. Nothing has been saved on this computer yet.</source>
        <extracomment>No connection, and nothing was ever fetched</extracomment>
        <translation>غير متصل. لم يُحفظ شيء على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>Offline. Showing what was saved at %1.</source>
        <extracomment>No connection; %1 is the time of the last complete copy</extracomment>
        <translation>غير متصل. يُعرض ما حُفظ الساعة %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Emergencies are checked every %n s.</source>
        <extracomment>Behind a sentence or a word about the connection (%1), where the server does not tell of emergencies by itself</extracomment>
        <translation>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل %Ln ثانية.</numerusform>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل ثانية.</numerusform>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل ثانيتين.</numerusform>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل %Ln ثوانٍ.</numerusform>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل %Ln ثانية.</numerusform>
            <numerusform>%1 يجري التحقق من الحالات الطارئة كل %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No live updates, checking every %n s.</source>
        <extracomment>Connection: the live service cannot be reached, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل %Ln ثانية.</numerusform>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل ثانية.</numerusform>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل ثانيتين.</numerusform>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل %Ln ثوانٍ.</numerusform>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل %Ln ثانية.</numerusform>
            <numerusform>لا تحديثات مباشرة، يجري التحقق كل %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live updates are off for this server, checking every %n s.</source>
        <extracomment>Connection</extracomment>
        <translation>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل %Ln ثانية.</numerusform>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل ثانية.</numerusform>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل ثانيتين.</numerusform>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل %Ln ثوانٍ.</numerusform>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل %Ln ثانية.</numerusform>
            <numerusform>التحديثات المباشرة متوقفة لهذا الخادم، يجري التحقق كل %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <extracomment>Connection</extracomment>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <extracomment>Connection; %n seconds until the next attempt</extracomment>
        <translation>
            <numerusform>إعادة الاتصال بعد %Ln ثانية</numerusform>
            <numerusform>إعادة الاتصال بعد ثانية</numerusform>
            <numerusform>إعادة الاتصال بعد ثانيتين</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ثوانٍ</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ثانية</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message numerus="yes">
        <source>Checking every %n s</source>
        <extracomment>Connection: no live updates, the list is asked for every %n seconds</extracomment>
        <translation>
            <numerusform>التحقق كل %Ln ثانية</numerusform>
            <numerusform>التحقق كل ثانية</numerusform>
            <numerusform>التحقق كل ثانيتين</numerusform>
            <numerusform>التحقق كل %Ln ثوانٍ</numerusform>
            <numerusform>التحقق كل %Ln ثانية</numerusform>
            <numerusform>التحقق كل %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <extracomment>Connection; %1 is a time of day</extracomment>
        <translation>غير متصل منذ %1</translation>
    </message>
    <message>
        <source>Signed out. Sign in again to go on.</source>
        <extracomment>Connection</extracomment>
        <translation>تم تسجيل الخروج. سجّل الدخول مجددًا للمتابعة.</translation>
    </message>
    <message>
        <source>1 change waiting</source>
        <extracomment>Acts of the person that were not sent yet</extracomment>
        <translation>تغيير واحد في الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>لا تغييرات في الانتظار</numerusform>
            <numerusform>تغيير واحد في الانتظار</numerusform>
            <numerusform>تغييران في الانتظار</numerusform>
            <numerusform>%Ln تغييرات في الانتظار</numerusform>
            <numerusform>%Ln تغييرًا في الانتظار</numerusform>
            <numerusform>%Ln تغيير في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change of %1 never reached the clinic. Send it now?</source>
        <extracomment>Asked above the list, with the buttons &quot;Send&quot; and &quot;Take back&quot;: acts of the person that have waited for more than a day. %1: when it was made</extracomment>
        <translation>لم يصل تغيير واحد بتاريخ %1 إلى العيادة. هل تريد إرساله الآن؟</translation>
    </message>
    <message numerus="yes">
        <source>%n changes never reached the clinic, the oldest of %1. Send them now?</source>
        <extracomment>%n acts, %1: when the oldest of them was made</extracomment>
        <translation>
            <numerusform>لم يصل %Ln تغيير إلى العيادة، أقدمها بتاريخ %1. هل تريد إرسالها الآن؟</numerusform>
            <numerusform>لم يصل تغيير واحد إلى العيادة، وهو بتاريخ %1. هل تريد إرساله الآن؟</numerusform>
            <numerusform>لم يصل تغييران إلى العيادة، أقدمهما بتاريخ %1. هل تريد إرسالهما الآن؟</numerusform>
            <numerusform>لم تصل %Ln تغييرات إلى العيادة، أقدمها بتاريخ %1. هل تريد إرسالها الآن؟</numerusform>
            <numerusform>لم يصل %Ln تغييرًا إلى العيادة، أقدمها بتاريخ %1. هل تريد إرسالها الآن؟</numerusform>
            <numerusform>لم يصل %Ln تغيير إلى العيادة، أقدمها بتاريخ %1. هل تريد إرسالها الآن؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry now (%n s)</source>
        <extracomment>Button; %n seconds until it happens by itself</extracomment>
        <translation>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
            <numerusform>إعادة المحاولة الآن (%Ln ث)</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Busy</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>In consultation</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>في استشارة</translation>
    </message>
    <message>
        <source>Away</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>Not here</source>
        <extracomment>Presence of a colleague</extracomment>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Reception</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Nurse</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>ممرض</translation>
    </message>
    <message>
        <source>Administration</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Role of a person in the clinic</extracomment>
        <translation>مريض</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>A person in the clinic whose role is not known</extracomment>
        <translation>الفريق</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>an e-mail address</source>
        <extracomment>What was found in a report, within a sentence</extracomment>
        <translation>عنوان بريد إلكتروني</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>a token or a key</source>
        <translation>رمز مميز أو مفتاح</translation>
    </message>
    <message>
        <source>the name of a colleague or a patient</source>
        <translation>اسم زميل أو مريض</translation>
    </message>
    <message>
        <source>words of a notification</source>
        <extracomment>What was found in a report, within a sentence</extracomment>
        <translation>كلمات من إشعار</translation>
    </message>
    <message>
        <source>The report is saved. It is text: read it through before you send it.</source>
        <translation>حُفظ التقرير. وهو نص: اقرأه كاملًا قبل إرساله.</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>تعذّر حفظ التقرير هناك. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The report was not saved: its part “%2” holds %1. Please tell those who make ClinicBell.</source>
        <extracomment>%1: what was found, such as &quot;an e-mail address&quot;; %2: the name of a part of the report, in English</extracomment>
        <translation>لم يُحفظ التقرير: يحتوي الجزء «⁨%2⁩» منه على %1. يُرجى إبلاغ مطوّري ClinicBell.</translation>
    </message>
    <message>
        <source>The report was not saved: whether it holds personal data could not be found out.</source>
        <translation>لم يُحفظ التقرير: تعذّرت معرفة ما إذا كان يحتوي على بيانات شخصية.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>With a patient · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>مع مريض · %1</translation>
    </message>
    <message>
        <source>Available · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>متاح · %1</translation>
    </message>
    <message>
        <source>Busy or away · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>مشغول أو بعيد · %1</translation>
    </message>
    <message>
        <source>Not here · %1</source>
        <extracomment>Heading in the team list; %1 is how many people.</extracomment>
        <translation>غير موجود · %1</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>The person&apos;s own row in the team list; %1 is their name.</extracomment>
        <translation>⁨%1⁩ (أنت)</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Since when a colleague has had this status; %1 is a time.</extracomment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>since %1 %2</source>
        <extracomment>Since when a colleague has had this status; %1 is a short weekday, %2 a time.</extracomment>
        <translation>منذ %1 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Until when a colleague will have this status; %1 is a time.</extracomment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <extracomment>Until when a colleague will have this status; %1 is a short weekday, %2 a time.</extracomment>
        <translation>حتى %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A status and its end: %1 is such as &quot;Busy&quot;, %2 such as &quot;until 14:30&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 for 30 minutes</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 لمدة نصف ساعة</translation>
    </message>
    <message>
        <source>%1 for 1 hour</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 لمدة ساعة</translation>
    </message>
    <message>
        <source>%1 for the rest of the day</source>
        <extracomment>Choice of one&apos;s own status; %1 is such as &quot;Busy&quot;.</extracomment>
        <translation>%1 لبقية اليوم</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Where a colleague sits: %1 is the room, %2 the desk.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday %1</source>
        <extracomment>%1 is a time of day
----------
When something was due; %1 is a time of day</extracomment>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A short date; d, MMM and yyyy stand for day, short month name and year</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>A moment to come; short</extracomment>
        <translation>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Less than a minute ago; short</extracomment>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>How long ago; as short as can be, &quot;min&quot; for minutes</extracomment>
        <translation>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>Less than a minute ago; read aloud</extracomment>
        <translation>قبل لحظات</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <extracomment>Read aloud</extracomment>
        <translation>قبل دقيقة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل دقيقة واحدة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day; read aloud</extracomment>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <extracomment>When something is due; %1 is a time of day</extracomment>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <extracomment>When something is due; %1 is a time of day</extracomment>
        <translation>غدًا %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A short date with the weekday, in Qt&apos;s letters (ddd d MMM)</extracomment>
        <translation>ddd، d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A short date with weekday and year, in Qt&apos;s letters (ddd d MMM yyyy)</extracomment>
        <translation>ddd، d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Heading of a list</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Heading of a list</extracomment>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A date with the weekday as the heading of a list, in Qt&apos;s letters (dddd d MMMM)</extracomment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date with the year as the heading of a list, in Qt&apos;s letters (d MMMM yyyy)</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Within a week: %1 is the short name of a day, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd %1  %2</source>
        <extracomment>Of a field with a day and a time: ddd (leave it so) is the short name of the day, %1 its date, %2 the time</extracomment>
        <translation>ddd %1  %2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Something new, nothing that counts</source>
        <extracomment>Tooltip of the tray bell: only what is not to be counted is unread.</extracomment>
        <translation>يوجد جديد، لكن لا شيء يُحتسب</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <extracomment>Tooltip of the tray bell: nothing is unread.</extracomment>
        <translation>لا جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Tooltip of the tray bell.</extracomment>
        <translation>
            <numerusform>لا إشعارات غير مقروءة</numerusform>
            <numerusform>إشعار واحد غير مقروء</numerusform>
            <numerusform>إشعاران غير مقروءين</numerusform>
            <numerusform>%Ln إشعارات غير مقروءة</numerusform>
            <numerusform>%Ln إشعارًا غير مقروء</numerusform>
            <numerusform>%Ln إشعار غير مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n urgent</source>
        <extracomment>Tooltip of the tray bell; %1 is &quot;7 unread&quot;, %n of them are urgent.</extracomment>
        <translation>
            <numerusform>%1، ولا عاجل</numerusform>
            <numerusform>%1، العاجل: واحد</numerusform>
            <numerusform>%1، العاجل: اثنان</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
            <numerusform>%1، العاجل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out. Sign in so that nothing is missed.</source>
        <extracomment>Tooltip of the tray bell when nobody is signed in.</extracomment>
        <translation>تم تسجيل الخروج. سجّل الدخول كي لا يفوتك شيء.</translation>
    </message>
    <message>
        <source>Offline, showing what was saved</source>
        <extracomment>Tooltip of the tray bell.</extracomment>
        <translation>غير متصل، يُعرض ما حُفظ</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Tooltip of the tray bell: pop-ups are off, but for emergencies.</extracomment>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>This desktop has no tray for the bell, so closing the window leaves it in the taskbar, with the number of unread ones in its title. On GNOME, the extension AppIndicator adds a tray.</source>
        <extracomment>Where the desktop has no tray; &quot;AppIndicator&quot; is the name of an extension</extracomment>
        <translation>لا توجد في سطح المكتب هذا علبة نظام للجرس، لذا تبقى النافذة عند إغلاقها في شريط المهام، وفي عنوانها عدد غير المقروء. في GNOME توفّر الإضافة AppIndicator علبة نظام.</translation>
    </message>
</context>
<context>
    <name>UrgencyText</name>
    <message>
        <source>Goes to %1 at %2</source>
        <extracomment>On the card about something urgent; %1 is a person or a role, %2 a time of day</extracomment>
        <translation>ينتقل إلى %1 الساعة %2</translation>
    </message>
    <message>
        <source>Should have gone to %1 at %2</source>
        <extracomment>On the card about something urgent that nobody has acted on; %1 is a person or a role, %2 a time of day</extracomment>
        <translation>كان يجب أن ينتقل إلى %1 الساعة %2</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>On the row of something urgent; %1 is the time left, &quot;0:42&quot;, %2 a person or a role who gets it then</extracomment>
        <translation>%1، ثم %2</translation>
    </message>
    <message>
        <source>open for %1</source>
        <extracomment>On the row of something urgent; %1 is minutes and seconds, &quot;2:05&quot;</extracomment>
        <translation>معلّق لمدة %1</translation>
    </message>
</context>
<context>
    <name>VisitText</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>Something changed from %1 to %2: &quot;14:00 → 15:30&quot;</extracomment>
        <translation>‏%1 ← %2</translation>
    </message>
    <message>
        <source>Patient</source>
        <extracomment>Stands for a patient whose name the clinic has not sent</extracomment>
        <translation>مريض</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <extracomment>State of an appointment: nobody has confirmed it yet</extracomment>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>State of an appointment</extracomment>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <extracomment>State of an appointment: it has begun</extracomment>
        <translation>عند الطبيب</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of an appointment</extracomment>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <extracomment>State of an appointment
----------
State of a consultation</extracomment>
        <translation>تم الإلغاء</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>State of an appointment: the clinic said no</extracomment>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>No-show</source>
        <extracomment>State of an appointment: the patient did not come</extracomment>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Requested</source>
        <extracomment>State of a consultation: a doctor was asked for it</extracomment>
        <translation>مطلوبة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>State of a consultation: the doctor is ready</extracomment>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Under way</source>
        <extracomment>State of a consultation</extracomment>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>State of a consultation</extracomment>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>No end heard since %1</source>
        <extracomment>Of a consultation that should be over; %1 is the time at which it began</extracomment>
        <translation>لا خبر عن انتهائها منذ %1</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Less than a minute</extracomment>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>A length of time; as short as can be</extracomment>
        <translation>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A length of time: hours and minutes</extracomment>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 late</source>
        <extracomment>Of a patient who is not here yet; %1 is &quot;8 min&quot;</extracomment>
        <translation>متأخر %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>Of an appointment; %1 is &quot;12 min&quot;</extracomment>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>No time</source>
        <extracomment>Instead of the time of an appointment, where the clinic gives none; short</extracomment>
        <translation>بلا وقت</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Before a line about an appointment: &quot;Confirmed&quot;, &quot;Cancelled&quot;, …</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Before a line about an appointment: what is different since the person last saw it</extracomment>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Before a line about an appointment</extracomment>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Before a line about an appointment: why the patient comes</extracomment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Before what the clinic wrote of an appointment, which may have several lines</extracomment>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Last news</source>
        <extracomment>Before a line about an appointment: when something new was heard of it</extracomment>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Read aloud; %1 is what has changed, &quot;14:00 → 15:30&quot;, or empty</extracomment>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>تغيّر: %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>A day</extracomment>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>A day</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>A day</extracomment>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day with its weekday, in Qt&apos;s letters (dddd d MMMM)</extracomment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>No notification tells of it.</source>
        <extracomment>Said when one opens an appointment or a consultation that no notification tells of</extracomment>
        <translation>لا يوجد إشعار عنه.</translation>
    </message>
    <message>
        <source>Appointment at %1</source>
        <extracomment>Title of the reminder ten minutes before an appointment; %1 is a time of day</extracomment>
        <translation>موعد الساعة %1</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>urgent</source>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>important</source>
        <translation>مهم</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>low</source>
        <translation>للعلم</translation>
    </message>
    <message>
        <source>It counts as %1.</source>
        <extracomment>%1: &quot;urgent&quot;, &quot;important&quot;, &quot;normal&quot; or &quot;low&quot;</extracomment>
        <translation>تصنيفه: «%1».</translation>
    </message>
    <message>
        <source>It counts as %1, as the table of priorities says of “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: a word of the server, such as &quot;payment_failed&quot;</extracomment>
        <translation>تصنيفه «%1»، كما يحدّد جدول الأولويات لـ «⁨%2⁩».</translation>
    </message>
    <message>
        <source>It counts as %1, as the table of priorities says of all that begin with “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: the beginning of a word of the server</extracomment>
        <translation>تصنيفه «%1»، كما يحدّد جدول الأولويات لكل ما يبدأ بـ «⁨%2⁩».</translation>
    </message>
    <message>
        <source>It counts as %1 because of what its data says (%2).</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: names of fields</extracomment>
        <translation>تصنيفه «%1» بسبب ما ورد في بياناته (⁨%2⁩).</translation>
    </message>
    <message>
        <source>It counts as %1: the table of priorities does not list “%2”.</source>
        <extracomment>%1: &quot;urgent&quot;, …; %2: a word of the server</extracomment>
        <translation>تصنيفه «%1»: لا يتضمن جدول الأولويات «⁨%2⁩».</translation>
    </message>
    <message>
        <source>It did not pop up: when it came it was already read, answered or overtaken.</source>
        <translation>لم ينبثق: عند وصوله كان قد قُرئ أو رُدّ عليه أو حلّ محله غيره.</translation>
    </message>
    <message>
        <source>It did not pop up: it had popped up before.</source>
        <translation>لم ينبثق: كان قد انبثق من قبل.</translation>
    </message>
    <message>
        <source>It did not pop up: you were looking at the list in this window.</source>
        <translation>لم ينبثق: كنت تطالع القائمة في هذه النافذة.</translation>
    </message>
    <message>
        <source>It did not pop up: do not disturb was on.</source>
        <translation>لم ينبثق: كان وضع عدم الإزعاج مفعّلًا.</translation>
    </message>
    <message>
        <source>It did not pop up: pop-ups for such notifications are switched off in the settings.</source>
        <translation>لم ينبثق: الإشعارات المنبثقة لهذا النوع متوقفة في الإعدادات.</translation>
    </message>
    <message>
        <source>It did not pop up: it was your quiet time.</source>
        <translation>لم ينبثق: كان ذلك أثناء ساعات الهدوء.</translation>
    </message>
    <message>
        <source>It did not pop up: you were in consultation.</source>
        <translation>لم ينبثق: كنت في استشارة.</translation>
    </message>
    <message>
        <source>It did not pop up: the desktop&apos;s own do not disturb was on.</source>
        <translation>لم ينبثق: كان سطح المكتب في وضع عدم الإزعاج.</translation>
    </message>
    <message>
        <source>It did not pop up.</source>
        <translation>لم ينبثق.</translation>
    </message>
    <message>
        <source>Your acknowledgement waits to be sent.</source>
        <translation>تأكيد اطلاعك في انتظار الإرسال.</translation>
    </message>
    <message>
        <source>Your “I&apos;ve got this” waits to be sent.</source>
        <translation>ردك «سأتولى الأمر» في انتظار الإرسال.</translation>
    </message>
    <message>
        <source>Its deletion waits to be sent.</source>
        <translation>حذفه في انتظار الإرسال.</translation>
    </message>
    <message>
        <source>That it was read waits to be sent.</source>
        <translation>تعليمه كمقروء في انتظار الإرسال.</translation>
    </message>
    <message>
        <source>It came live at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>وصل مباشرةً في %1.</translation>
    </message>
    <message numerus="yes">
        <source>It came at %1, %n min late, once the connection was back.</source>
        <extracomment>%n: minutes; %1: a time</extracomment>
        <translation>
            <numerusform>وصل في %1، متأخرًا %Ln دقيقة، بعد عودة الاتصال.</numerusform>
            <numerusform>وصل في %1، متأخرًا دقيقة واحدة، بعد عودة الاتصال.</numerusform>
            <numerusform>وصل في %1، متأخرًا دقيقتين، بعد عودة الاتصال.</numerusform>
            <numerusform>وصل في %1، متأخرًا %Ln دقائق، بعد عودة الاتصال.</numerusform>
            <numerusform>وصل في %1، متأخرًا %Ln دقيقة، بعد عودة الاتصال.</numerusform>
            <numerusform>وصل في %1، متأخرًا %Ln دقيقة، بعد عودة الاتصال.</numerusform>
        </translation>
    </message>
    <message>
        <source>It came at %1 with a list from the server.</source>
        <extracomment>%1: a time</extracomment>
        <translation>وصل في %1 ضمن قائمة من الخادم.</translation>
    </message>
    <message>
        <source>This computer made it at %1, as a reminder.</source>
        <extracomment>%1: a time</extracomment>
        <translation>أنشأه هذا الحاسوب في %1 للتذكير.</translation>
    </message>
    <message>
        <source>It came at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>وصل في %1.</translation>
    </message>
    <message>
        <source>It was first on the screen at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>ظهر على الشاشة أول مرة في %1.</translation>
    </message>
    <message>
        <source>It was read at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>قُرئ في %1.</translation>
    </message>
    <message>
        <source>It was acknowledged at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>تم تأكيد الاطلاع عليه في %1.</translation>
    </message>
    <message>
        <source>Somebody has got it.</source>
        <extracomment>Somebody said &quot;I&apos;ve got this&quot;; %1: a time</extracomment>
        <translation>هناك من يتولى الأمر.</translation>
    </message>
    <message>
        <source>Somebody has got it since %1.</source>
        <translation>هناك من يتولى الأمر منذ %1.</translation>
    </message>
    <message>
        <source>It was put away at %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>نُقل إلى «المنجزة» في %1.</translation>
    </message>
    <message>
        <source>It is put off until %1.</source>
        <extracomment>%1: a time</extracomment>
        <translation>هو مؤجّل حتى %1.</translation>
    </message>
    <message>
        <source>It was marked unread again.</source>
        <translation>أُعيد تعليمه كغير مقروء.</translation>
    </message>
    <message>
        <source>A newer one tells of the same thing and stands in its place.</source>
        <translation>حلّ محله إشعار أحدث عن الأمر نفسه.</translation>
    </message>
    <message>
        <source>It popped up for some seconds, by itself or with others.</source>
        <translation>انبثق لبضع ثوانٍ، منفردًا أو مع غيره.</translation>
    </message>
    <message>
        <source>It popped up, to stay until somebody acts.</source>
        <translation>انبثق ليبقى حتى يتخذ أحد إجراءً.</translation>
    </message>
    <message>
        <source>It did not pop up: it came with what the server had from before.</source>
        <translation>لم ينبثق: وصل مع ما كان لدى الخادم من قبل.</translation>
    </message>
    <message>
        <source>ClinicBell was started anew since: whether it popped up is not remembered.</source>
        <translation>أُعيد تشغيل ClinicBell منذ ذلك الحين: لا يُعرف إن كان قد انبثق.</translation>
    </message>
    <message>
        <source>It made no sound: sounds for such notifications are off.</source>
        <translation>لم يصدر صوتًا: الأصوات لهذا النوع من الإشعارات متوقفة.</translation>
    </message>
    <message>
        <source>That you have released it waits to be sent.</source>
        <translation>إعادتك الأمر للزملاء في انتظار الإرسال.</translation>
    </message>
    <message>
        <source>It made a sound.</source>
        <translation>صدر له صوت.</translation>
    </message>
    <message>
        <source>It was announced once the quiet was over.</source>
        <translation>أُعلن عنه بعد انتهاء وقت الهدوء.</translation>
    </message>
</context>
<context>
    <name>clinicbell::DoctorJoin</name>
    <message>
        <source>Save a report for support</source>
        <extracomment>Title of a window in which one chooses a file</extracomment>
        <translation>حفظ تقرير للدعم الفني</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ExpiryNotice</name>
    <message>
        <source>ClinicBell is signed out</source>
        <extracomment>Title of a pop-up: nothing arrives any more until somebody signs in again</extracomment>
        <translation>تم تسجيل الخروج من ClinicBell</translation>
    </message>
</context>
<context>
    <name>clinicbell::KeyJoin</name>
    <message>
        <source>Show the list of notifications</source>
        <extracomment>What a key of the desktop does; shown by the desktop when it asks which key</extracomment>
        <translation>عرض قائمة الإشعارات</translation>
    </message>
</context>
<context>
    <name>clinicbell::PopUpCheck</name>
    <message>
        <source>This is a test</source>
        <extracomment>Title of the pop-up that a person asks for to see whether pop-ups work</extracomment>
        <translation>هذا اختبار</translation>
    </message>
    <message>
        <source>Pop-ups look like this.</source>
        <extracomment>Text of the pop-up that a person asks for to see whether pop-ups work</extracomment>
        <translation>هكذا تبدو الإشعارات المنبثقة.</translation>
    </message>
</context>
<context>
    <name>clinicbell::platform::DBusNotifier</name>
    <message>
        <source>Open</source>
        <extracomment>Button of a desktop pop-up: shows the notification in ClinicBell.</extracomment>
        <translation>فتح</translation>
    </message>
    <message>
        <source>I&apos;ve got this</source>
        <extracomment>Button of a desktop pop-up: tells the colleagues that one sees to it</extracomment>
        <translation>سأتولى الأمر</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>Button of a desktop pop-up: opens a line to answer a message in</extracomment>
        <translation>رد</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <extracomment>Button of a desktop pop-up: tells the sender that it was taken note of</extracomment>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>Mark read</source>
        <extracomment>Button of a desktop pop-up.</extracomment>
        <translation>تعليم كمقروء</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ActBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tip of a button; %1 is what it does, %2 the key that does it in the list</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::AlertCard</name>
    <message>
        <source>Unlock to see and answer it.</source>
        <extracomment>On the card about something urgent, while the desk is locked</extracomment>
        <translation>افتح القفل لعرضه والرد عليه.</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <extracomment>Title of the card while nobody is signed in; %n is how many are urgent</extracomment>
        <translation>
            <numerusform>لا إشعارات عاجلة</numerusform>
            <numerusform>إشعار عاجل واحد</numerusform>
            <numerusform>إشعاران عاجلان</numerusform>
            <numerusform>%Ln إشعارات عاجلة</numerusform>
            <numerusform>%Ln إشعارًا عاجلًا</numerusform>
            <numerusform>%Ln إشعار عاجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to see what it is.</source>
        <extracomment>On the card while nobody is signed in</extracomment>
        <translation>سجّل الدخول لمعرفة المزيد.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <extracomment>Button of the card about something urgent: shows it in the notification centre</extracomment>
        <translation>فتح القفل…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open for %1</source>
        <extracomment>On the card about something urgent; %1 is minutes and seconds, &quot;2:05&quot;</extracomment>
        <translation>معلّق لمدة %1</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <extracomment>On the card about something urgent; %1 is a time of day, or a day and a time</extracomment>
        <translation>معلّق منذ %1</translation>
    </message>
    <message numerus="yes">
        <source> · and %n more</source>
        <extracomment>Behind &quot;Open for 2:05&quot;; %n are open besides this one</extracomment>
        <translation>
            <numerusform> · ولا شيء غيره</numerusform>
            <numerusform> · وإشعار آخر</numerusform>
            <numerusform> · وإشعاران آخران</numerusform>
            <numerusform> · و%Ln إشعارات أخرى</numerusform>
            <numerusform> · و%Ln إشعارًا آخر</numerusform>
            <numerusform> · و%Ln إشعار آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::AppearanceSection</name>
    <message>
        <source>As the desktop</source>
        <extracomment>Language: that of the desktop
----------
Colours: those of the desktop</extracomment>
        <translation>حسب سطح المكتب</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Setting</extracomment>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Setting</extracomment>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>Setting: how high the rows of the list are</extracomment>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Setting</extracomment>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Colours</extracomment>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colours</extracomment>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colours: black, white and strong lines</extracomment>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Rows of the list: two lines each</extracomment>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Rows of the list: one line each</extracomment>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <extracomment>Text size</extracomment>
        <translation>%L1 ٪</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ArrivalNote</name>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <extracomment>What has just arrived; %1 is the title of the latest, %n came besides it</extracomment>
        <translation>
            <numerusform>⁨%1⁩ · ولا شيء غيره</numerusform>
            <numerusform>⁨%1⁩ · وإشعار آخر</numerusform>
            <numerusform>⁨%1⁩ · وإشعاران آخران</numerusform>
            <numerusform>⁨%1⁩ · و%Ln إشعارات أخرى</numerusform>
            <numerusform>⁨%1⁩ · و%Ln إشعارًا آخر</numerusform>
            <numerusform>⁨%1⁩ · و%Ln إشعار آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button beside the title of what has just arrived</extracomment>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::CheckupList</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A check&apos;s line: %1 is &quot;Certificate and encryption&quot;, %2 is &quot;good&quot; or &quot;bad&quot;, %3 sentences that say what that means</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ClearQuestion</name>
    <message>
        <source>Delete all that is done, of what is shown here?</source>
        <translation>هل تريد حذف كل المنجز من المعروض هنا؟</translation>
    </message>
    <message>
        <source>Delete what has been read, of what is shown here?</source>
        <translation>هل تريد حذف كل المقروء من المعروض هنا؟</translation>
    </message>
    <message>
        <source>What is pinned or waits for an answer stays. You can take it back for 6 seconds.</source>
        <translation>يبقى المثبّت وما ينتظر ردًا. يمكنك التراجع خلال ست ثوانٍ.</translation>
    </message>
    <message>
        <source>What is unread, pinned or waits for an answer stays. You can take it back for 6 seconds.</source>
        <translation>يبقى غير المقروء والمثبّت وما ينتظر ردًا. يمكنك التراجع خلال ست ثوانٍ.</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete notifications</source>
        <extracomment>Title of a question</extracomment>
        <translation>حذف الإشعارات</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ColleaguePicker</name>
    <message>
        <source>New message</source>
        <extracomment>Title of the dialog that asks to whom one wants to write</extracomment>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>To: a person, role or room</source>
        <extracomment>Grey words in the search field of the dialog that asks to whom one wants to write</extracomment>
        <translation>إلى: شخص أو دور أو غرفة</translation>
    </message>
    <message>
        <source>To whom?</source>
        <extracomment>Name of the search field for screen readers</extracomment>
        <translation>إلى من؟</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Button: write to the chosen colleague</extracomment>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Nobody is here at the moment.</source>
        <extracomment>The dialog that asks to whom one wants to write: no colleague is known, or none matches the search</extracomment>
        <translation>لا أحد موجود حاليًا.</translation>
    </message>
    <message>
        <source>Nobody matches your search.</source>
        <translation>لا أحد يطابق بحثك.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Composer</name>
    <message>
        <source>Write a message</source>
        <extracomment>In the field for a message; %1 is to whom it goes</extracomment>
        <translation>اكتب رسالة</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>اكتب إلى %1</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button: sends the message</extracomment>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <extracomment>Below the field for a message</extracomment>
        <translation>اضغط Enter للإرسال أو Shift+Enter لسطر جديد.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionBanner</name>
    <message>
        <source>%1 %2.</source>
        <extracomment>The banner: %1 is one or two whole sentences about the connection, %2 is &quot;3 changes waiting&quot;.</extracomment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button of the banner that says that the person is signed out.</extracomment>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button that takes a notice away.</extracomment>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionIndicator</name>
    <message>
        <source>Live</source>
        <extracomment>The connection is up; the shortest form.</extracomment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two short remarks about the connection side by side, such as &quot;Offline since 14:32&quot; and &quot;3 changes waiting&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConnectionSection</name>
    <message>
        <source>Find out</source>
        <extracomment>Whose way of naming things the clinic&apos;s server uses: found out by trying</extracomment>
        <translation>اكتشاف تلقائي</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>Whose names the clinic&apos;s server uses for what it sends</extracomment>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>%1, and it delivers</source>
        <extracomment>%1 is a name, whose way of naming things the clinic&apos;s server uses; notifications have come that way</extracomment>
        <translation>تصل الإشعارات عبر %1</translation>
    </message>
    <message>
        <source>%1; nothing has come by it yet</source>
        <extracomment>%1 is a name, whose way of naming things the clinic&apos;s server uses; nothing has come that way yet</extracomment>
        <translation>لم يصل شيء بعد عبر %1</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Before the address of the clinic&apos;s server</extracomment>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <extracomment>Before the name of who is signed in</extracomment>
        <translation>مسجّل الدخول باسم</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Before &quot;Live&quot; or another state of the connection</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Backend profile</source>
        <extracomment>Before whose way of naming things the clinic&apos;s server uses</extracomment>
        <translation>ملف تعريف الخادم</translation>
    </message>
    <message>
        <source>Profile to use</source>
        <extracomment>Before a choice: whose way of naming things is to be used for the clinic&apos;s server</extracomment>
        <translation>ملف التعريف المطلوب</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>Before which proxy is used</extracomment>
        <translation>الخادم الوسيط</translation>
    </message>
    <message>
        <source>Private authority</source>
        <extracomment>Before a file with certificates of authorities that are trusted beside the computer&apos;s own</extracomment>
        <translation>جهة تصديق خاصة</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>Before a file with the certificate that this computer shows to a server that asks</extracomment>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Its key</source>
        <extracomment>Before a file with the key of this computer&apos;s certificate</extracomment>
        <translation>مفتاحها</translation>
    </message>
    <message>
        <source>Origin</source>
        <extracomment>Before an address that some live services ask for; &quot;Origin&quot; is the name of that in HTTP</extracomment>
        <translation>الأصل (Origin)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Button</extracomment>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <extracomment>Button, and the question that it asks first</extracomment>
        <translation>تسجيل الخروج من كل الأجهزة</translation>
    </message>
    <message>
        <source>You will be signed out on all computers and phones, on this one, too.</source>
        <translation>سيتم تسجيل خروجك من كل الحواسيب والهواتف، ومن هذا الحاسوب أيضًا.</translation>
    </message>
    <message>
        <source>Change this computer&apos;s key</source>
        <extracomment>Button: what is kept on this computer is encrypted anew</extracomment>
        <translation>تغيير مفتاح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Forget this computer</source>
        <extracomment>Button, and the question that it asks first</extracomment>
        <translation>نسيان هذا الحاسوب</translation>
    </message>
    <message>
        <source>You will be signed out, and all that is kept here will be removed: notifications, messages, settings, and changes that have not been sent yet. The clinic&apos;s server keeps what it has.</source>
        <translation>سيتم تسجيل خروجك وإزالة كل المحفوظ هنا: الإشعارات والرسائل والإعدادات والتغييرات التي لم تُرسل بعد. يحتفظ خادم العيادة بما لديه.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConsultationPage</name>
    <message>
        <source>Consultations</source>
        <extracomment>Name of the list for assistive technology</extracomment>
        <translation>الاستشارات</translation>
    </message>
    <message>
        <source>No consultations today.</source>
        <extracomment>In place of an empty list</extracomment>
        <translation>لا استشارات اليوم.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConversationListModel</name>
    <message>
        <source>Messages</source>
        <extracomment>Heading above the messages that a search has found</extracomment>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>typing…</source>
        <extracomment>In the list of conversations, in the place of the last message: the other one is writing</extracomment>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>You: %1</source>
        <extracomment>A message that was found; %1 is what one wrote oneself</extracomment>
        <translation>أنت: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A message that was found, read aloud: who, what, when</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ConversationPane</name>
    <message>
        <source>Nothing matches.</source>
        <translation>لا نتائج مطابقة.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>Button</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>You are offline, and no conversation is saved here.</source>
        <translation>أنت غير متصل، ولا محادثات محفوظة هنا.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <extracomment>Button: try to connect again</extracomment>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>لا محادثات بعد.</translation>
    </message>
    <message>
        <source>Start one from Team, or here.</source>
        <translation>ابدأ محادثة من «الفريق» أو من هنا.</translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>Button: choose a colleague to write to</extracomment>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Search messages</source>
        <extracomment>Grey words in the search field of the conversations
----------
Name of the search field for screen readers</extracomment>
        <translation>البحث في الرسائل</translation>
    </message>
    <message>
        <source>New message (%1)</source>
        <extracomment>Tip of a button; %1 is the key that does it</extracomment>
        <translation>رسالة جديدة (%1)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Loading conversations</source>
        <extracomment>Name for screen readers while the conversations load</extracomment>
        <translation>جارٍ تحميل المحادثات</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DayModel</name>
    <message>
        <source>Moved to %1</source>
        <extracomment>Of an appointment that is on another day now; %1 is that day and time</extracomment>
        <translation>نُقل إلى %1</translation>
    </message>
    <message>
        <source>%1, %2, moved to %3</source>
        <extracomment>Read aloud of an appointment that is on another day now: time, patient, the new day and time</extracomment>
        <translation>%1، %2، نُقل إلى %3</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DayPage</name>
    <message>
        <source>Today</source>
        <extracomment>Button: back to the appointments of today</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Previous day</source>
        <extracomment>Button: the appointments of the day before</extracomment>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Next day</source>
        <extracomment>Button: the appointments of the day after</extracomment>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>An appointment that was to come is no longer on the server.</source>
        <extracomment>Said above the list; it was taken off the server, not cancelled</extracomment>
        <translation>لم يعد أحد المواعيد القادمة موجودًا على الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments that were to come are no longer on the server.</source>
        <extracomment>Said above the list; they were taken off the server, not cancelled</extracomment>
        <translation>
            <numerusform>لم يعد %Ln موعد قادم موجودًا على الخادم.</numerusform>
            <numerusform>لم يعد موعد قادم واحد موجودًا على الخادم.</numerusform>
            <numerusform>لم يعد موعدان قادمان موجودين على الخادم.</numerusform>
            <numerusform>لم تعد %Ln مواعيد قادمة موجودة على الخادم.</numerusform>
            <numerusform>لم يعد %Ln موعدًا قادمًا موجودًا على الخادم.</numerusform>
            <numerusform>لم يعد %Ln موعد قادم موجودًا على الخادم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments, %1</source>
        <extracomment>Name of the list for assistive technology; %1 is a day</extracomment>
        <translation>المواعيد، %1</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <extracomment>In place of an empty list</extracomment>
        <translation>لا مواعيد اليوم.</translation>
    </message>
    <message>
        <source>No appointments on this day.</source>
        <translation>لا مواعيد في هذا اليوم.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DemoStrip</name>
    <message>
        <source>Demo clinic. Nobody here is real.</source>
        <extracomment>Shown below the window while the demo clinic is open</extracomment>
        <translation>عيادة تجريبية. لا أشخاص حقيقيين هنا.</translation>
    </message>
    <message>
        <source>The demo clinic&apos;s server is stopped.</source>
        <translation>خادم العيادة التجريبية متوقف.</translation>
    </message>
    <message>
        <source>Stop the clinic</source>
        <extracomment>Button: takes the demo clinic&apos;s server away, to see the program offline</extracomment>
        <translation>إيقاف العيادة</translation>
    </message>
    <message>
        <source>Start the clinic</source>
        <translation>تشغيل العيادة</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DetailFrame</name>
    <message>
        <source>Back to the list</source>
        <extracomment>Button: from what is shown of one row back to the list</extracomment>
        <translation>العودة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DetailPane</name>
    <message>
        <source>Choose a notification to read it here.</source>
        <translation>اختر إشعارًا لقراءته هنا.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Button: opens the page that belongs to the notification</extracomment>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Button: tells why a notification came, and popped up or did not</extracomment>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the kind of a notification, %2 when it came</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::DiagnosticsSection</name>
    <message>
        <source>Checking…</source>
        <extracomment>Button: tries out the connection, pop-ups, sound and so on</extracomment>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>فحص كل شيء</translation>
    </message>
    <message>
        <source>Save a report for support…</source>
        <extracomment>Button: saves a file without personal data, to be sent to who helps</extracomment>
        <translation>حفظ تقرير للدعم الفني…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Before the number of the program&apos;s version</extracomment>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <extracomment>Before the folder in which the program keeps its things</extracomment>
        <translation>البيانات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Show a test pop-up</source>
        <extracomment>Button</extracomment>
        <translation>عرض إشعار منبثق تجريبي</translation>
    </message>
    <message>
        <source>What happened to the connection</source>
        <extracomment>Above a list of events</extracomment>
        <translation>سجل أحداث الاتصال</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <extracomment>Button: puts the list of events on the clipboard, to send it to somebody who helps</extracomment>
        <translation>نسخ للدعم الفني</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::EarlierStates</name>
    <message>
        <source>Before that</source>
        <extracomment>Heading over what was told of the same appointment before</extracomment>
        <translation>قبل ذلك</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::FacingStrip</name>
    <message>
        <source>This screen faces patients: names and details are hidden. %1 shows them again.</source>
        <extracomment>Above everything: patients can see the screen; %1 is a key, which ends it</extracomment>
        <translation>هذه الشاشة مواجهة للمرضى: الأسماء والتفاصيل مخفية. اضغط %1 لإظهارها مجددًا.</translation>
    </message>
    <message>
        <source>Show names</source>
        <extracomment>Button beside &quot;names and details are hidden&quot;</extracomment>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>This screen faces patients: names and details are hidden, as your organisation has set.</source>
        <extracomment>Above everything: patients can see the screen, by decision of the organisation</extracomment>
        <translation>هذه الشاشة مواجهة للمرضى: الأسماء والتفاصيل مخفية، كما حدّدت مؤسستكم.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::FilterBar</name>
    <message>
        <source>Search patients, doctors, text</source>
        <translation>البحث في المرضى والأطباء والنصوص</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>البحث في %1</translation>
    </message>
    <message>
        <source>Search notifications</source>
        <extracomment>Name of the search field for screen readers</extracomment>
        <translation>البحث في الإشعارات</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Button beside what is searched for: not only in this place</extracomment>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: a menu of what can be done with all notifications that are shown</extracomment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Delete all of these…</source>
        <translation>حذف كل هذه…</translation>
    </message>
    <message>
        <source>Delete what has been read…</source>
        <translation>حذف المقروء…</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Menu; a tab and the key stand behind it</extracomment>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Mark these read</source>
        <extracomment>Menu, where the list is filtered: what is shown, and nothing else; a tab and the key stand behind it</extracomment>
        <translation>تعليم هذه كمقروءة</translation>
    </message>
    <message>
        <source>Unread %L1</source>
        <extracomment>Button that hides what has been read; %L1 is how many are unread</extracomment>
        <translation>غير المقروءة %L1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::GeneralSection</name>
    <message>
        <source>General</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>عام</translation>
    </message>
    <message>
        <source>The clinic opens at</source>
        <extracomment>Setting, before a time of day: &quot;Remind me tomorrow&quot; means then</extracomment>
        <translation>تفتح العيادة الساعة</translation>
    </message>
    <message>
        <source>Bell</source>
        <extracomment>Before where the bell with the number of unread ones is</extracomment>
        <translation>الجرس</translation>
    </message>
    <message>
        <source>Key for the list</source>
        <extracomment>Before the key that opens the list at the bell from every program</extracomment>
        <translation>اختصار القائمة</translation>
    </message>
    <message>
        <source>Choose a key…</source>
        <extracomment>Button: the desktop then asks which key opens the list at the bell</extracomment>
        <translation>اختيار اختصار…</translation>
    </message>
    <message>
        <source>In the desktop&apos;s tray</source>
        <extracomment>Where the bell is: in the row of small icons that the desktop has</extracomment>
        <translation>في علبة النظام بسطح المكتب</translation>
    </message>
    <message>
        <source>None yet.</source>
        <extracomment>No key opens the list at the bell yet; a button follows</extracomment>
        <translation>لا يوجد بعد.</translation>
    </message>
    <message>
        <source>The desktop gave none.</source>
        <extracomment>No key opens the list at the bell: the desktop&apos;s question was answered with no</extracomment>
        <translation>لم يمنح سطح المكتب أي اختصار.</translation>
    </message>
    <message>
        <source>Set in the desktop&apos;s keyboard settings.</source>
        <extracomment>A key opens the list at the bell, and the desktop does not tell which</extracomment>
        <translation>مضبوط في إعدادات لوحة المفاتيح بسطح المكتب.</translation>
    </message>
    <message>
        <source>This desktop gives programs no keys of their own. In its keyboard settings, give a key to the command: %1</source>
        <extracomment>%1 is a command to be typed as it is</extracomment>
        <translation>لا يمنح سطح المكتب هذا البرامج اختصارات خاصة بها. خصّص في إعدادات لوحة المفاتيح اختصارًا لهذا الأمر: %1</translation>
    </message>
    <message>
        <source>Settings made for</source>
        <extracomment>Setting: a set of usual choices, for a reception, a doctor, …</extracomment>
        <translation>خيارات معتادة لـ</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <extracomment>Switch: the program starts by itself, in the tray, when the person signs in to the desktop</extracomment>
        <translation>البدء مع سطح المكتب</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::HintStrip</name>
    <message>
        <source>Understood</source>
        <extracomment>Button of a hint below the window: takes it away for good</extracomment>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::KindChoicesEdit</name>
    <message>
        <source>Pop-up</source>
        <extracomment>Column of a table: which kinds of notifications come as a pop-up</extracomment>
        <translation>منبثق</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>Column of a table: which kinds of notifications are heard</extracomment>
        <translation>صوت</translation>
    </message>
    <message>
        <source>On the bell</source>
        <extracomment>Column of a table: which kinds of notifications count in the number on the bell</extracomment>
        <translation>على الجرس</translation>
    </message>
    <message>
        <source>%1 (always)</source>
        <extracomment>Row of a table of kinds that cannot be switched off; %1 is &quot;Emergency&quot;</extracomment>
        <translation>%1 (دائمًا)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a box in a table; %1 is a kind of notification, %2 &quot;Pop-up&quot;, &quot;Sound&quot; or &quot;On the bell&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::KindsButton</name>
    <message>
        <source>All kinds</source>
        <extracomment>Line of a menu of kinds of notifications: shows all of them again
----------
Button that opens a menu of kinds of notifications</extracomment>
        <translation>كل الأنواع</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <extracomment>Button that opens a menu of kinds of notifications; %n are chosen</extracomment>
        <translation>
            <numerusform>لا أنواع</numerusform>
            <numerusform>نوع واحد</numerusform>
            <numerusform>نوعان</numerusform>
            <numerusform>%Ln أنواع</numerusform>
            <numerusform>%Ln نوعًا</numerusform>
            <numerusform>%Ln نوع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LeaveQuestion</name>
    <message numerus="yes">
        <source>%n changes have not reached the clinic yet. Sign out all the same?</source>
        <extracomment>Question before a sign-out, where the organisation lets nothing stay on the computer; %n changes are lost</extracomment>
        <translation>
            <numerusform>لا تغييرات لم تصل إلى العيادة. هل تريد تسجيل الخروج؟</numerusform>
            <numerusform>تغيير واحد لم يصل إلى العيادة بعد. هل تريد تسجيل الخروج مع ذلك؟</numerusform>
            <numerusform>تغييران لم يصلا إلى العيادة بعد. هل تريد تسجيل الخروج مع ذلك؟</numerusform>
            <numerusform>%Ln تغييرات لم تصل إلى العيادة بعد. هل تريد تسجيل الخروج مع ذلك؟</numerusform>
            <numerusform>%Ln تغييرًا لم تصل إلى العيادة بعد. هل تريد تسجيل الخروج مع ذلك؟</numerusform>
            <numerusform>%Ln تغيير لم تصل إلى العيادة بعد. هل تريد تسجيل الخروج مع ذلك؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation keeps nothing on this computer after a sign-out, so they would be lost. They are sent as soon as the clinic can be reached.</source>
        <extracomment>Below that question</extracomment>
        <translation>لا تُبقي مؤسستكم شيئًا على هذا الحاسوب بعد تسجيل الخروج، فستضيع. وهي تُرسَل حالما يمكن الوصول إلى العيادة.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Button
----------
Title of a question</extracomment>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::LockPage</name>
    <message>
        <source>PIN</source>
        <extracomment>Field on the locked window: a number that the person has chosen for this computer</extracomment>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Password of your clinic account</source>
        <extracomment>Field on the locked window</extracomment>
        <translation>كلمة مرور حسابك في العيادة</translation>
    </message>
    <message>
        <source>Five wrong PINs. Now only the password helps.</source>
        <extracomment>Beside the field on the locked window, after five wrong PINs</extracomment>
        <translation>أُدخل رمز PIN خاطئ خمس مرات. لا يُفتح القفل الآن إلا بكلمة المرور.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field on the locked window; the PIN was wrong</extracomment>
        <translation>
            <numerusform>رمز PIN غير صحيح. لم تتبقَّ أي محاولة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت محاولة واحدة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت محاولتان.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولات.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولة.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is signed in</source>
        <extracomment>Below the heading of the locked window; %1 is the name of whoever is signed in</extracomment>
        <translation>تم تسجيل الدخول باسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>Before the choice of a colleague who takes this computer over</extracomment>
        <translation>من أنت؟</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Button of the locked window, also while it is being looked at whether PIN or password is right</extracomment>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>تولّي الحاسوب</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Link on the locked window: back from the choice of another person</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use the password</source>
        <extracomment>Links on the locked window: another way to unlock it</extracomment>
        <translation>استخدام كلمة المرور</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>استخدام رمز PIN</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>Links on the locked window: somebody else wants to use ClinicBell on this computer</extracomment>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>تبديل المستخدم</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::MainWindow</name>
    <message>
        <source>(%L1) ClinicBell</source>
        <extracomment>Title of the window; %L1 is how many notifications are unread</extracomment>
        <translation>(%L1) ClinicBell</translation>
    </message>
    <message>
        <source>ClinicBell</source>
        <translation>ClinicBell</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::MessagesPage</name>
    <message>
        <source>Thrown away.</source>
        <extracomment>After a message that was not sent was thrown away; beside it stands Undo</extracomment>
        <translation>حُذفت الرسالة.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationList</name>
    <message>
        <source>Notifications</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>الإشعارات</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <extracomment>Button over the list: %n notifications arrived above what is in sight</extracomment>
        <translation>
            <numerusform>لا إشعارات جديدة ↑</numerusform>
            <numerusform>إشعار جديد ↑</numerusform>
            <numerusform>إشعاران جديدان ↑</numerusform>
            <numerusform>%Ln إشعارات جديدة ↑</numerusform>
            <numerusform>%Ln إشعارًا جديدًا ↑</numerusform>
            <numerusform>%Ln إشعار جديد ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationPane</name>
    <message>
        <source>Loading notifications</source>
        <extracomment>Name of the list for screen readers, until it comes</extracomment>
        <translation>جارٍ تحميل الإشعارات</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا نتائج مطابقة.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <extracomment>Button</extracomment>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>You are offline, and nothing is saved here.</source>
        <translation>أنت غير متصل، ولا شيء محفوظ هنا.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <extracomment>Button: try to connect again</extracomment>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing new. You are up to date.</source>
        <translation>لا جديد. اطّلعت على كل شيء.</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <extracomment>Button below &quot;Nothing matches&quot;: not only in this place</extracomment>
        <translation>البحث في كل مكان</translation>
    </message>
    <message>
        <source>Last checked at %1.</source>
        <extracomment>%1 is the time at which the list was last compared with the server&apos;s</extracomment>
        <translation>آخر تحقق الساعة %1.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::NotificationSection</name>
    <message>
        <source>Notifications</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Pop-ups for</source>
        <extracomment>Setting: for which notifications a pop-up comes</extracomment>
        <translation>الإشعارات المنبثقة لـ</translation>
    </message>
    <message>
        <source>Quiet in consultations, up to 45 min</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>هدوء أثناء الاستشارات، حتى ٤٥ دقيقة</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Pop-ups for: all notifications, those for information too</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Everything but information</source>
        <extracomment>Pop-ups for: normal, important and urgent ones, but none that are for information only</extracomment>
        <translation>الكل عدا ما هو للعلم</translation>
    </message>
    <message>
        <source>Important and urgent ones</source>
        <extracomment>Pop-ups for</extracomment>
        <translation>المهمة والعاجلة</translation>
    </message>
    <message>
        <source>Urgent ones only</source>
        <extracomment>Pop-ups for</extracomment>
        <translation>العاجلة فقط</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OldActsStrip</name>
    <message>
        <source>Send</source>
        <extracomment>Button: sends acts to the clinic that have waited for more than a day</extracomment>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>Button: takes acts back that have waited for more than a day</extracomment>
        <translation>سحب</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OpenToAllStrip</name>
    <message>
        <source>Not encrypted: others on the way to %1 can read along. Your organisation allows it.</source>
        <extracomment>Below the window, for as long as it is so; %1 is the name of the clinic&apos;s server</extracomment>
        <translation>غير مشفّر: يستطيع آخرون على الطريق إلى ⁨%1⁩ قراءة ما يُرسل. تسمح مؤسستكم بذلك.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::OwnStatusDialog</name>
    <message>
        <source>My status</source>
        <extracomment>Title of a small window</extracomment>
        <translation>حالتي</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Choice that gives one&apos;s own status an end; a time of day stands beside it</extracomment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Until this time</source>
        <extracomment>Name of the field for assistive technology</extracomment>
        <translation>حتى هذا الوقت</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Before the choice of one&apos;s own status: Available, Busy, …</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Before a field: the room of the clinic in which one works</extracomment>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Desk</source>
        <extracomment>Before a field: which of the clinic&apos;s desks this is, such as &quot;Reception 2&quot;</extracomment>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Of a field that an administrator decided on</extracomment>
        <translation>حدّدته مؤسستكم</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PinDialog</name>
    <message>
        <source>Remove the PIN</source>
        <extracomment>Titles of the small window about the PIN that unlocks ClinicBell</extracomment>
        <translation>إزالة رمز PIN</translation>
    </message>
    <message>
        <source>PIN for this computer</source>
        <translation>رمز PIN لهذا الحاسوب</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <extracomment>Field for the PIN that is in use now</extracomment>
        <translation>رمز PIN الحالي</translation>
    </message>
    <message>
        <source>New PIN, 4 to 12 digits</source>
        <extracomment>Field for a PIN to come</extracomment>
        <translation>رمز PIN الجديد، من 4 أرقام إلى 12 رقمًا</translation>
    </message>
    <message>
        <source>The new PIN again</source>
        <extracomment>Field for the same PIN once more</extracomment>
        <translation>رمز PIN الجديد مرة أخرى</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button that removes the PIN</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>Beside the second field for a new PIN</extracomment>
        <translation>الرمزان غير متطابقين.</translation>
    </message>
    <message>
        <source>Five wrong PINs. Lock ClinicBell and unlock it with the password first.</source>
        <extracomment>Beside the field for the present PIN, after five wrong ones</extracomment>
        <translation>أُدخل رمز PIN خاطئ خمس مرات. أقفل ClinicBell وافتح قفله بكلمة المرور أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n tries are left.</source>
        <extracomment>Beside the field for the present PIN, which was wrong</extracomment>
        <translation>
            <numerusform>رمز PIN غير صحيح. لم تتبقَّ أي محاولة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت محاولة واحدة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت محاولتان.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولات.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولة.</numerusform>
            <numerusform>رمز PIN غير صحيح. تبقّت %Ln محاولة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PlaceTabs</name>
    <message>
        <source>By day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>The other of two views of a place: the notifications about it</extracomment>
        <translation>الإشعارات</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Popover</name>
    <message>
        <source>Notifications</source>
        <extracomment>Heading of the popover, and its name for screen readers</extracomment>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Switch: no pop-ups but urgent ones</extracomment>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Button: shows read and unread</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Button</extracomment>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Open notification centre</source>
        <extracomment>Button</extracomment>
        <translation>فتح مركز الإشعارات</translation>
    </message>
    <message>
        <source>%L1 unread</source>
        <extracomment>Beside the heading; %L1 is how many</extracomment>
        <translation>غير المقروءة: %L1</translation>
    </message>
    <message>
        <source>Unread %L1</source>
        <extracomment>Button that hides what has been read; %L1 is how many are unread</extracomment>
        <translation>غير المقروءة %L1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>Urgent %L1</source>
        <extracomment>Button that shows urgent ones only; %L1 is how many are unread</extracomment>
        <translation>العاجلة %L1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>العاجلة</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <extracomment>Tip of the switch: no pop-ups but urgent ones</extracomment>
        <translation>عدم الإزعاج لمدة ساعة</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <extracomment>Tip of the switch that is on: no pop-ups but urgent ones until the time %1</extracomment>
        <translation>هدوء حتى %1</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PresenceButton</name>
    <message>
        <source>My status: %1</source>
        <extracomment>Button for screen readers; %1 is such as &quot;Available&quot; or &quot;Busy until 14:30&quot;</extracomment>
        <translation>حالتي: %1</translation>
    </message>
    <message>
        <source>%1. Choose what your team sees.</source>
        <extracomment>Tip of the button with one&apos;s own status; %1 is such as &quot;Available&quot; or &quot;Busy until 14:30&quot;</extracomment>
        <translation>%1. اختر ما يراه فريقك.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PresetBox</name>
    <message>
        <source>My own choices</source>
        <extracomment>Settings made for: the choices are those of no kind of desk; the others are &quot;Reception&quot;, &quot;Doctor&quot;, …</extracomment>
        <translation>خياراتي الخاصة</translation>
    </message>
    <message>
        <source>Reception</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Nurse</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>ممرض</translation>
    </message>
    <message>
        <source>Manager</source>
        <extracomment>Usual choices for a kind of desk</extracomment>
        <translation>مدير</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::PrivacySection</name>
    <message>
        <source>None. Your password unlocks ClinicBell, which needs the connection.</source>
        <extracomment>Setting: there is no PIN</extracomment>
        <translation>لا يوجد. يُفتح قفل ClinicBell بكلمة مرورك، ويتطلب ذلك الاتصال.</translation>
    </message>
    <message>
        <source>Set, until ClinicBell ends: this computer has no keychain to keep it.</source>
        <extracomment>Setting: there is a PIN, and no keychain that would keep it</extracomment>
        <translation>معيّن حتى إنهاء ClinicBell: لا توجد على هذا الحاسوب سلسلة مفاتيح لحفظه.</translation>
    </message>
    <message>
        <source>Set. It unlocks ClinicBell on this computer, also offline.</source>
        <extracomment>Setting: there is a PIN</extracomment>
        <translation>معيّن. يفتح قفل ClinicBell على هذا الحاسوب، حتى دون اتصال.</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <extracomment>Button in the settings</extracomment>
        <translation>تغيير رمز PIN…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>تعيين رمز PIN…</translation>
    </message>
    <message>
        <source>Remove PIN…</source>
        <extracomment>Button in the settings</extracomment>
        <translation>إزالة رمز PIN…</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes without a touch</source>
        <extracomment>Lock after: so long without a touch</extracomment>
        <translation>
            <numerusform>بعد %Ln دقيقة دون نشاط</numerusform>
            <numerusform>بعد دقيقة واحدة دون نشاط</numerusform>
            <numerusform>بعد دقيقتين دون نشاط</numerusform>
            <numerusform>بعد %Ln دقائق دون نشاط</numerusform>
            <numerusform>بعد %Ln دقيقة دون نشاط</numerusform>
            <numerusform>بعد %Ln دقيقة دون نشاط</numerusform>
        </translation>
    </message>
    <message>
        <source>Never by itself</source>
        <extracomment>Lock after: only when the person, the session or sleep locks it</extracomment>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>Keep history for %n days only?</source>
        <extracomment>Question of a dialog; %n is a number of days</extracomment>
        <translation>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة %Ln يوم فقط؟</numerusform>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة يوم واحد فقط؟</numerusform>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة يومين فقط؟</numerusform>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة %Ln أيام فقط؟</numerusform>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة %Ln يومًا فقط؟</numerusform>
            <numerusform>هل تريد الاحتفاظ بالسجل لمدة %Ln يوم فقط؟</numerusform>
        </translation>
    </message>
    <message>
        <source>What is older is deleted from this computer and cannot be brought back here. What is unread, pinned, put off or waits for an answer stays.</source>
        <extracomment>Below the question whether to keep history for a shorter time</extracomment>
        <translation>يُحذف ما هو أقدم من هذا الحاسوب ولا يمكن استرجاعه هنا. يبقى غير المقروء والمثبّت والمؤجّل وما ينتظر ردًا.</translation>
    </message>
    <message>
        <source>Delete what is older</source>
        <extracomment>Button: history that is older shall go</extracomment>
        <translation>حذف ما هو أقدم</translation>
    </message>
    <message>
        <source>Delete history</source>
        <extracomment>Title of a question</extracomment>
        <translation>حذف السجل</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Heading in the settings</extracomment>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Lock after</source>
        <extracomment>Setting: when ClinicBell is locked, so that nothing can be seen until somebody unlocks it</extracomment>
        <translation>القفل التلقائي</translation>
    </message>
    <message>
        <source>PIN</source>
        <extracomment>Setting: a number that unlocks ClinicBell</extracomment>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Pop-ups show</source>
        <extracomment>Setting: what pop-ups tell</extracomment>
        <translation>تعرض الإشعارات المنبثقة</translation>
    </message>
    <message>
        <source>Names and details</source>
        <extracomment>Pop-ups show: whatever the notification says</extracomment>
        <translation>الأسماء والتفاصيل</translation>
    </message>
    <message>
        <source>Only what kind it is</source>
        <extracomment>Pop-ups show: only &quot;Appointment&quot; or &quot;Message&quot;, for screens that others can see</extracomment>
        <translation>النوع فقط</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <extracomment>Setting: how long what is over stays on this computer; what is unread or unanswered stays anyway</extracomment>
        <translation>الاحتفاظ بالسجل لمدة</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>Keep history for</extracomment>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>As long as there is room</source>
        <extracomment>Keep history for: nothing is thrown away because it is old</extracomment>
        <translation>ما دامت هناك مساحة</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ProgressLine</name>
    <message>
        <source>Checking for news</source>
        <extracomment>Name of the progress line for screen readers</extracomment>
        <translation>جارٍ التحقق من المستجدات</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>What the progress line stands for, for screen readers; %L1 pages of %L2 have come</extracomment>
        <translation>%L1 من %L2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ProxyEdit</name>
    <message>
        <source>As the desktop says</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>حسب سطح المكتب</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>بدون</translation>
    </message>
    <message>
        <source>HTTP</source>
        <extracomment>Which proxy is used; HTTP is its kind</extracomment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <extracomment>Which proxy is used; SOCKS 5 is its kind</extracomment>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>Before the host name of a proxy</extracomment>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Before the port of a proxy, a number</extracomment>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>Before the name that a proxy is told</extracomment>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Before the password of a proxy</extracomment>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <extracomment>In the empty field for a proxy&apos;s password; one may have been given before</extracomment>
        <translation>محفوظة في سلسلة المفاتيح</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::QuietHoursEdit</name>
    <message>
        <source>Quiet hours: only urgent ones ring</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>ساعات الهدوء: لا يرن إلا العاجل</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Before a time of day at which quiet hours begin</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>until</source>
        <extracomment>Between two times of day: quiet hours from … until …</extracomment>
        <translation>حتى</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::QuietMenu</name>
    <message>
        <source>For 30 minutes</source>
        <extracomment>Menu, do not disturb.</extracomment>
        <translation>لمدة نصف ساعة</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <extracomment>Menu, do not disturb.</extracomment>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <extracomment>Menu, do not disturb: until tomorrow morning.</extracomment>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <extracomment>Menu, do not disturb: without an end.</extracomment>
        <translation>حتى أوقفه</translation>
    </message>
    <message>
        <source>Turn off</source>
        <extracomment>Menu: ends do not disturb.</extracomment>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RemindDialog</name>
    <message>
        <source>Remind me at</source>
        <extracomment>Title of a dialog, before a field for a time</extracomment>
        <translation>تذكيري الساعة</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RemindMenu</name>
    <message>
        <source>Choose a time…</source>
        <extracomment>Line of the menu &quot;Remind me&quot;: a dialog for a time follows</extracomment>
        <translation>اختيار وقت…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::RowMenu</name>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Line of a notification&apos;s menu: why it came, and popped up or did not</extracomment>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SelectionPane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>Beside the list, in the place of one notification&apos;s details; %n (two or more) are chosen</extracomment>
        <translation>
            <numerusform>لم يُحدّد شيء</numerusform>
            <numerusform>حُدّد إشعار واحد</numerusform>
            <numerusform>حُدّد إشعاران</numerusform>
            <numerusform>حُدّدت %Ln إشعارات</numerusform>
            <numerusform>حُدّد %Ln إشعارًا</numerusform>
            <numerusform>حُدّد %Ln إشعار</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>Button: does %1, &quot;Mark read&quot;, with %L2 of those that are chosen</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Select none</source>
        <extracomment>Button: none of the rows shall be chosen any more</extracomment>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>One of them needs your acknowledgement: “Done”, “Remind me” and “Delete” leave it be.</source>
        <extracomment>Below the buttons for several chosen notifications</extracomment>
        <translation>واحد منها يتطلب تأكيد اطلاعك: لا يؤثر فيه «منجز» ولا «تذكيري» ولا «حذف».</translation>
    </message>
    <message numerus="yes">
        <source>%n of them need your acknowledgement: “Done”, “Remind me” and “Delete” leave them be.</source>
        <extracomment>Below the buttons for several chosen notifications; %n is two or more</extracomment>
        <translation>
            <numerusform>لا شيء منها يتطلب تأكيد اطلاعك.</numerusform>
            <numerusform>واحد منها يتطلب تأكيد اطلاعك: لا يؤثر فيه «منجز» ولا «تذكيري» ولا «حذف».</numerusform>
            <numerusform>اثنان منها يتطلبان تأكيد اطلاعك: لا يؤثر فيهما «منجز» ولا «تذكيري» ولا «حذف».</numerusform>
            <numerusform>%Ln منها تتطلب تأكيد اطلاعك: لا يؤثر فيها «منجز» ولا «تذكيري» ولا «حذف».</numerusform>
            <numerusform>%Ln منها تتطلب تأكيد اطلاعك: لا يؤثر فيها «منجز» ولا «تذكيري» ولا «حذف».</numerusform>
            <numerusform>%Ln منها تتطلب تأكيد اطلاعك: لا يؤثر فيها «منجز» ولا «تذكيري» ولا «حذف».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SettingField</name>
    <message>
        <source>Choose…</source>
        <extracomment>Button beside the path of a file: looks for one</extracomment>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SettingsSection</name>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below a setting that an administrator decided on</extracomment>
        <translation>حدّدته مؤسستكم</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Title of the list of keys</extracomment>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>In the list</source>
        <extracomment>Heading: keys that work in the list of notifications</extracomment>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Heading: keys that work everywhere in the window</extracomment>
        <translation>في كل مكان</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::Sidebar</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Button: shows which key does what</extracomment>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Button: the page of the settings</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Switch: no pop-ups but urgent ones</extracomment>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <extracomment>Switch that is on: no pop-ups but urgent ones until the time %1</extracomment>
        <translation>هدوء حتى %1</translation>
    </message>
    <message>
        <source>Turn off (%1)</source>
        <extracomment>Tips of the switch for do not disturb; %1 is the key that does it</extracomment>
        <translation>إيقاف (%1)</translation>
    </message>
    <message>
        <source>For how long? (%1: for 1 hour)</source>
        <translation>لأي مدة؟ (%1: لمدة ساعة)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SidebarButton</name>
    <message>
        <source>%1, %L2</source>
        <extracomment>A place and how much is unread there, for screen readers</extracomment>
        <translation>%1، %L2</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SignInPage</name>
    <message>
        <source>This computer has no unlocked keychain, so you will be asked again next time.</source>
        <extracomment>Sign-in page; a calm remark below &quot;Keep me signed in&quot;.</extracomment>
        <translation>لا توجد على هذا الحاسوب سلسلة مفاتيح مفتوحة القفل، لذا سيُطلب منك تسجيل الدخول في المرة القادمة.</translation>
    </message>
    <message>
        <source>Sign in to ClinicBell</source>
        <extracomment>Heading of the sign-in page.</extracomment>
        <translation>تسجيل الدخول إلى ClinicBell</translation>
    </message>
    <message>
        <source>Use your clinic website account.</source>
        <extracomment>Below the heading of the sign-in page.</extracomment>
        <translation>استخدم حسابك على موقع العيادة.</translation>
    </message>
    <message>
        <source>Server address</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>https://clinic.example</source>
        <extracomment>Example of a server address; keep it a web address.</extracomment>
        <translation>https://clinic.example</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below the server address that an administrator decided on.</extracomment>
        <translation>حدّدته مؤسستكم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Field of the sign-in page.</extracomment>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Hide password</source>
        <extracomment>Button beside the password field.</extracomment>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <extracomment>Tick box of the sign-in page.</extracomment>
        <translation>إبقائي مسجّل الدخول على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <extracomment>Button of the sign-in page, also while the server is being asked.</extracomment>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Try the demo clinic</source>
        <extracomment>Button of the sign-in page that needs no account.</extracomment>
        <translation>الدخول إلى العيادة التجريبية</translation>
    </message>
    <message>
        <source>Enter the address of your clinic&apos;s server.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>أدخل عنوان خادم عيادتكم.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>أدخل بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <extracomment>Beside the empty field of the sign-in page.</extracomment>
        <translation>أدخل كلمة المرور.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SkeletonRows</name>
    <message>
        <source>Loading notifications</source>
        <extracomment>Name for screen readers while a list loads</extracomment>
        <translation>جارٍ تحميل الإشعارات</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::SoundEdit</name>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Below a setting that an administrator decided on</extracomment>
        <translation>حدّدته مؤسستكم</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Button that plays the sound of urgent notifications</extracomment>
        <translation>عاجل</translation>
    </message>
    <message>
        <source>Important</source>
        <extracomment>Button that plays the sound of important notifications</extracomment>
        <translation>مهم</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Button that plays the sound of ordinary notifications</extracomment>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Information</source>
        <extracomment>Button that plays the sound of notifications for information only</extracomment>
        <translation>للعلم</translation>
    </message>
    <message>
        <source>Sounds</source>
        <extracomment>Switch in the settings</extracomment>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Volume</source>
        <extracomment>Before a slider</extracomment>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Try</source>
        <extracomment>Before the buttons that play a sound: &quot;Urgent&quot;, &quot;Important&quot;, …</extracomment>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Play the sound: %1</source>
        <extracomment>Name of a button for screen readers; %1 is a priority, &quot;Urgent&quot;</extracomment>
        <translation>تشغيل الصوت: %1</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TeamPage</name>
    <message>
        <source>Write a message</source>
        <extracomment>Menu of a colleague in the team list</extracomment>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Find a person, role or room</source>
        <extracomment>Grey words in the search field of the team list.</extracomment>
        <translation>البحث عن شخص أو دور أو غرفة</translation>
    </message>
    <message>
        <source>Search the team</source>
        <extracomment>Name of the search field for assistive technology.</extracomment>
        <translation>البحث في الفريق</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>Name of the list for assistive technology.</extracomment>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Clear search</source>
        <extracomment>Button under &quot;Nobody matches your search.&quot;</extracomment>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>As of %1. Who is in may have changed since.</source>
        <extracomment>The connection is lost; %1 is the time at which the team list was last known to be right.</extracomment>
        <translation>حسب آخر تحديث الساعة %1. ربما تغيّر الموجودون منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Until a time, room and desk…</source>
        <extracomment>Below the choices of one&apos;s own status: asks for a time, the room and the desk</extracomment>
        <translation>وقت الانتهاء والغرفة والمكتب…</translation>
    </message>
    <message>
        <source>My status: %1</source>
        <extracomment>Button that opens the choice of the person&apos;s own status; %1 is the present one, such as &quot;Available&quot; or &quot;Busy until 14:30&quot;.</extracomment>
        <translation>حالتي: %1</translation>
    </message>
    <message>
        <source>This server does not tell who is in.</source>
        <extracomment>The team page of a server without a presence channel.</extracomment>
        <translation>لا يبيّن هذا الخادم من هو موجود.</translation>
    </message>
    <message>
        <source>Nobody is here at the moment.</source>
        <extracomment>The team page when no colleague is connected.</extracomment>
        <translation>لا أحد موجود حاليًا.</translation>
    </message>
    <message>
        <source>Nobody matches your search.</source>
        <extracomment>The team page when the search finds no one.</extracomment>
        <translation>لا أحد يطابق بحثك.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadModel</name>
    <message>
        <source>You</source>
        <extracomment>Who wrote a message, read aloud: the person at this computer</extracomment>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadPane</name>
    <message>
        <source>This conversation is no longer available.</source>
        <extracomment>In the place of the field for a message</extracomment>
        <translation>لم تعد هذه المحادثة متاحة.</translation>
    </message>
    <message>
        <source>You are offline. What you write now is sent when you are back online.</source>
        <extracomment>Above the field for a message</extracomment>
        <translation>أنت غير متصل. ما تكتبه الآن يُرسل عند عودة اتصالك.</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>اختر محادثة.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>You are offline, and nothing of this conversation is saved here.</source>
        <translation>أنت غير متصل، ولا شيء من هذه المحادثة محفوظ هنا.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <extracomment>Button: from one conversation to the list of all</extracomment>
        <translation>العودة إلى المحادثات</translation>
    </message>
    <message>
        <source>Messages with %1</source>
        <extracomment>Name of the list of messages for screen readers; %1 is with whom</extracomment>
        <translation>الرسائل مع %1</translation>
    </message>
    <message>
        <source>Loading messages</source>
        <extracomment>Name for screen readers while the messages load</extracomment>
        <translation>جارٍ تحميل الرسائل</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n new ↓</source>
        <extracomment>Button over a thread: %n messages came below what is in sight</extracomment>
        <translation>
            <numerusform>لا رسائل جديدة ↓</numerusform>
            <numerusform>رسالة جديدة ↓</numerusform>
            <numerusform>رسالتان جديدتان ↓</numerusform>
            <numerusform>%Ln رسائل جديدة ↓</numerusform>
            <numerusform>%Ln رسالة جديدة ↓</numerusform>
            <numerusform>%Ln رسالة جديدة ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy text</source>
        <extracomment>Menu of a message</extracomment>
        <translation>نسخ النص</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TodayStrip</name>
    <message>
        <source>Today. %1</source>
        <extracomment>Read aloud of the line above the inbox; %1 is for example &quot;Next: Budi Santoso · in 12 min · Room 2&quot;</extracomment>
        <translation>اليوم. %1</translation>
    </message>
    <message>
        <source>Show the appointments of today</source>
        <extracomment>The line above the inbox is a button</extracomment>
        <translation>عرض مواعيد اليوم</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>حسب آخر تحديث الساعة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consultations under way</source>
        <extracomment>Number of consultations that are going on, in the line above the inbox</extracomment>
        <translation>
            <numerusform>لا استشارات جارية</numerusform>
            <numerusform>استشارة جارية واحدة</numerusform>
            <numerusform>استشارتان جاريتان</numerusform>
            <numerusform>%Ln استشارات جارية</numerusform>
            <numerusform>%Ln استشارة جارية</numerusform>
            <numerusform>%Ln استشارة جارية</numerusform>
        </translation>
    </message>
    <message>
        <source>quiet</source>
        <extracomment>Of a doctor who is with a patient: pop-ups wait</extracomment>
        <translation>هدوء</translation>
    </message>
    <message>
        <source>With %1</source>
        <extracomment>The consultation that is going on, in the line above the inbox; %1 is the patient&apos;s name</extracomment>
        <translation>مع %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>The next patient, in the line above the inbox; %1 is the patient&apos;s name</extracomment>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>%1 did not come</source>
        <extracomment>A patient of today who did not come, in the line above the inbox; %1 is the name</extracomment>
        <translation>لم يحضر %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more did not come</source>
        <extracomment>The same of several; %1 is a name, %n how many besides (one or more)</extracomment>
        <translation>
            <numerusform>لم يحضر %1</numerusform>
            <numerusform>لم يحضر %1 ومريض آخر</numerusform>
            <numerusform>لم يحضر %1 ومريضان آخران</numerusform>
            <numerusform>لم يحضر %1 و%Ln مرضى آخرون</numerusform>
            <numerusform>لم يحضر %1 و%Ln مريضًا آخر</numerusform>
            <numerusform>لم يحضر %1 و%Ln مريض آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::TrayBell</name>
    <message>
        <source>ClinicBell goes on in the tray</source>
        <extracomment>Beside the tray bell, when the window was closed for the first time</extracomment>
        <translation>يستمر ClinicBell في علبة النظام</translation>
    </message>
    <message>
        <source>You will hear of what comes. To end it: Ctrl+Q, or Quit in the bell&apos;s menu.</source>
        <extracomment>Beside the tray bell, when the window was closed for the first time</extracomment>
        <translation>ستعلم بكل ما يصل. للإنهاء: Ctrl+Q، أو «إنهاء» في قائمة الجرس.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <extracomment>Tray menu: shows the notification centre, or the page that unlocks it.</extracomment>
        <translation>فتح القفل…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Tray menu: nothing can be seen then until somebody unlocks it.</extracomment>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <extracomment>Tray menu: no pop-ups until the time %1.</extracomment>
        <translation>عدم الإزعاج حتى %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <extracomment>Tray menu: opens the choice for how long there shall be no pop-ups.</extracomment>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>My status</source>
        <extracomment>Tray menu: opens the choice of one&apos;s own status among the team, &quot;Available&quot;, &quot;Busy&quot;, …</extracomment>
        <translation>حالتي</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <extracomment>Tray menu.</extracomment>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Tray menu: shows the page of the settings.</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Tray menu: ends the program.</extracomment>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::UndoBar</name>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button; %1 is its key</extracomment>
        <translation>تراجع (%1)</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::VisitDetail</name>
    <message>
        <source>Choose an appointment to see all of it here.</source>
        <translation>اختر موعدًا لعرض كل تفاصيله هنا.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Button: opens the page of the clinic that belongs to the appointment</extracomment>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Show in the inbox</source>
        <extracomment>Button: goes to what was told of the appointment in the inbox</extracomment>
        <translation>عرض في الوارد</translation>
    </message>
    <message>
        <source>What was told of it</source>
        <extracomment>Heading over the notifications about one appointment, newest first</extracomment>
        <translation>الإشعارات عنه</translation>
    </message>
    <message>
        <source>This appointment no longer exists on the server. This is what was known of it.</source>
        <extracomment>Above an appointment that is still shown</extracomment>
        <translation>لم يعد هذا الموعد موجودًا على الخادم. هذا ما كان معروفًا عنه.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::VisitPane</name>
    <message>
        <source>You are offline, and nothing is saved here.</source>
        <extracomment>In place of a list that was never loaded, without a connection</extracomment>
        <translation>أنت غير متصل، ولا شيء محفوظ هنا.</translation>
    </message>
    <message>
        <source>Loading</source>
        <extracomment>Name of a list for screen readers, until it comes</extracomment>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>Button: ask the server again</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <extracomment>The connection is lost; %1 is when the list was last known to be right</extracomment>
        <translation>حسب آخر تحديث الساعة %1.</translation>
    </message>
</context>
<context>
    <name>clinicbell::ui::WhyDialog</name>
    <message>
        <source>Why did I get this?</source>
        <extracomment>Title of a small window: why a notification came, and popped up or did not</extracomment>
        <translation>لماذا وصلني هذا؟</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The tour stopped: %1.</source>
        <translation>توقفت الجولة: %1.</translation>
    </message>
    <message>
        <source>ClinicBell is already running, but does not answer.</source>
        <translation>برنامج ClinicBell قيد التشغيل بالفعل، لكنه لا يستجيب.</translation>
    </message>
    <message>
        <source>ClinicBell is already running. Quit it first: these options are taken up at the start.</source>
        <translation>برنامج ClinicBell قيد التشغيل بالفعل. أنهِه أولًا: هذه الخيارات تُطبّق عند بدء التشغيل.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. For a server, use --headless.</source>
        <translation>لا توجد شاشة لفتح نافذة عليها. على الخوادم استخدم ‎--headless.</translation>
    </message>
</context>
</TS>

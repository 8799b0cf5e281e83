// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/attention.h"
#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/notifier.h"
#include "core/sync/remindermemory.h"

#include <QObject>
#include <QSet>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {

/// Decides what pops up. It follows the store's committed changes, so nothing pops up that is not on disk (the one
/// exception: what could not be saved is announced all the same), and asks the store's ledger, so nothing pops up
/// twice, not even after a restart (ui.md, Native pop-up).
///
/// What is held back while the person is not to be disturbed is told together when that is over, as far as it is still
/// open.
///
/// Live arrivals pop up one by one, until more than three come within ten seconds: from then on one summary counts
/// them. What a catch-up brings is one summary, which tells how late the oldest is. Critical ones always come by
/// themselves. What fills in older pages is no news.
class Announcer : public QObject
{
    Q_OBJECT
public:
    Announcer(store::NotificationStore &store, Notifier &notifier, const Clock &clock, QObject *parent = nullptr);

    /// What is true on this desk; set whenever it changes. `alreadyShown` is the ledger's business and ignored here.
    /// When names are no longer to be seen (locked, or discreet), those on the desktop go at once.
    void setContext(const AttentionContext &context);
    /// What the server takes, to be offered in the pop-ups.
    void setAnswers(bool acknowledgements, bool claims);
    /// The first fill of a new cache is history, not news: only critical ones pop up until this is unset.
    void setFirstFill(bool firstFill);
    /// Announces what was saved just before the program ended, too late to pop up, as a catch-up's. To be asked once
    /// the account's store is open.
    void resume();
    /// What was put off is here again: it pops up though it did before.
    void remind(const QList<Notification> &rows);
    /// Pop-ups handed to the desktop, replaced summaries included.
    qint64 popUpsAnnounced() const { return m_announced; }
    /// Forgets what this session showed; used when the account changes.
    void reset();

signals:
    /// It came live and does not pop up, for the person is in the notification centre (AttentionContext).
    void arrivedInSight(const clinicbell::Notification &notification);
    /// What was decided when it came, before the ledger was asked whether it had popped up before.
    void decided(const clinicbell::Notification &notification, const clinicbell::AttentionDecision &decision,
                 clinicbell::Origin origin);

private:
    struct Recent
    {
        std::chrono::milliseconds at; ///< Monotonic.
        Notification notification;
    };

    void onChanged(const ChangeSet &changes);
    void onFailed(const Error &error, const QList<Notification> &unsaved);
    void announce(const QList<Notification> &arrived, Origin origin);
    void onClaimed(const QList<NotificationId> &fresh, const QList<Notification> &candidates, Origin origin);
    void showCalm(const QList<Notification> &calm, Origin origin);
    bool anySounds(const QList<Notification> &about) const;
    QList<OperationKind> answersTo(const Notification &notification) const;
    bool isDiscreet() const { return m_context.discreetPopUps || m_context.locked; }
    void rewordUrgent();
    void hideNames();
    void hold(const QList<Notification> &quiet);
    void holdAgain(const QList<Notification> &unread);
    void tellHeld(QuietReason reason);
    void showOne(const Notification &notification, const AttentionDecision &decision);
    void showSummary(const QList<Notification> &about, Origin origin);
    void foldRecent();
    void noteVisible(const QString &key);
    void withdrawHandled(const ChangeSet &changes);
    void fillIn(const ChangeSet &changes);
    PopUp popUpOf(const Notification &notification, const AttentionDecision &decision) const;
    bool burstIsOn();

    store::NotificationStore &m_store;
    Notifier &m_notifier;
    const Clock &m_clock;
    AttentionContext m_context;
    ReminderMemory m_reminders;
    bool m_takesAcknowledgements = false;
    bool m_takesClaims = false;
    bool m_firstFill = false;
    QList<Recent> m_recent; ///< What popped up in the last ten seconds, oldest first.
    QSet<NotificationId> m_claiming; ///< Asked of the ledger; gone from here when handled meanwhile.
    QStringList m_visible; ///< Keys that may still be on the desktop, the latest last; the oldest are forgotten.
    QSet<NotificationId> m_summed; ///< Unread ones that the summary on the desktop stands for.
    QList<Notification> m_summedLatest; ///< The newest of them, for its words.
    std::chrono::seconds m_summedLateness{0}; ///< Of the oldest, while only an outage is summed up.
    std::chrono::milliseconds m_summaryAt{0}; ///< When the summary last changed, monotonic.
    QHash<NotificationId, Notification> m_held; ///< Came while it was quiet, and still open.
    QSet<NotificationId> m_unsaved; ///< Told although they could not be saved.
    QHash<NotificationId, Notification> m_urgent; ///< On the desktop until somebody acts.
    QSet<NotificationId> m_bare; ///< Told before more than their kind was known.
    qint64 m_announced = 0;
    quint64 m_generation = 0; ///< Answers of an earlier account are dropped.
};

} // namespace clinicbell::sync

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/query.h"
#include "ui/inbox/rowacts.h"

#include <QAbstractListModel>

#include <optional>

namespace clinicbell::ui {

/// The window of the store that a list shows: unread critical ones first, then newest first. It asks for rows with
/// `pageWanted` and changes only by what comes back (showPage) and by what the store committed (applyChanges).
class NotificationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum NotificationRole {
        IdRole = Qt::UserRole + 1, ///< QString
        TitleRole,
        MessageRole, ///< One line.
        LatenessRole, ///< "+19 min"; empty where it came in time or was read.
        NoteRole, ///< "Ani has got this", "Until 15:30"; mostly empty.
        PinnedRole, ///< bool
        TimeRole, ///< As short as it can be told, at the moment of the call.
        TimeOfDayRole, ///< The same without the day, for rows under the day's heading.
        IconRole, ///< QString, iconName()
        PriorityRole, ///< int(urgencyOf())
        UnreadRole, ///< bool
        SectionRole, ///< The day's heading on the first row of each day, else empty.
        StartsSectionRole, ///< bool; what SectionRole is without its words, for row heights.
        AnswersRole, ///< QList<RowAct>, answersTo(); not valid on most rows.
        PressingRole, ///< pressingText() of an urgent one at the moment of the call; else empty.
    };

    explicit NotificationListModel(const Clock &clock, QObject *parent = nullptr);

    /// Whose claims are one's own, and what can be answered.
    void setAbilities(const Abilities &abilities);
    /// Forgets the rows and asks for the first page.
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    /// Asks for the first page again; what is shown stays until it comes.
    void reload();

    /// The answer to a `pageWanted`. Answers to questions of the past are ignored.
    void showPage(const PageQuery &query, const Page &page);
    /// No answer will come for @p query; the next fetchMore or reload asks again.
    void giveUpPage(const PageQuery &query);
    void applyChanges(const ChangeSet &changes);

    bool isLoading() const { return m_pending.has_value(); }
    /// A first page has come since the last reset.
    bool isLoaded() const { return m_loaded; }
    /// The row of @p id, or −1.
    int rowOf(const NotificationId &id) const;
    const Notification &notificationAt(int row) const { return m_rows.at(row); }
    /// Every row is asked for these at each arrival, by whoever measures it: as data() they would cost a core.
    bool startsSection(int row) const;
    bool hasAnswers(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void pageWanted(const clinicbell::PageQuery &query);
    /// isLoading or isLoaded changed, or rows came to or left an empty list.
    void stateChanged();
    /// Rows that are there are about to have other answers, and so another height.
    void answersAboutToChange();

private:
    static bool isPinned(const Notification &notification);
    static qint64 dayOf(const Notification &notification);
    static bool standsBefore(const Notification &a, const Notification &b);
    bool belongs(const Notification &notification, bool isHere) const;
    QString section(int row) const;
    QString timeOfDay(const Notification &notification) const;
    void ask(const PageQuery &query);
    void replacePage(const Page &page);
    void merge(const ChangeSet &changes);
    void insertSorted(QList<Notification> incoming);
    void insertRun(int row, const QList<Notification> &incoming, qsizetype first, qsizetype count);
    void removeIds(const QList<NotificationId> &ids);
    void removeRun(int first, int last);
    void updateRow(int row, const Notification &notification);
    void moveRow(int row, int target, const Notification &notification);
    void replaceRow(int row, int target, const Notification &notification);
    void remember(const Notification &notification);

    const Clock &m_clock;
    Abilities m_abilities;
    Filter m_filter;
    QList<Notification> m_rows;
    /// The local day of each row, or that it is pinned: row heights ask for it too often to work it out.
    QList<qint64> m_days;
    /// Pinned, createdAt: enough to find a row by bisection.
    QHash<NotificationId, std::pair<bool, QDateTime>> m_places;
    std::optional<PageKey> m_loadedTo; ///< Where the last page ended; older rows come with the next.
    std::optional<PageQuery> m_pending;
    QList<ChangeSet> m_meanwhile; ///< What was committed while a page was on its way: the page may be older.
    bool m_atEnd = false;
    bool m_loaded = false;
};

} // namespace clinicbell::ui

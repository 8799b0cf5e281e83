// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/query.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

class KindsButton;

/// All that is unread in the inbox is in a list of @p filter: nothing but read ones may be hidden.
bool showsWholeInbox(Filter filter);

/// What the person filters a place by: words, only what is unread, some kinds; and whether the words are looked for in
/// this place or everywhere.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the bar.
    explicit FilterBar(const Clock &clock, QWidget *parent = nullptr);

    /// Another place, without a word: what was searched for stays, its kinds go. @p name: as the sidebar names it.
    void setPlace(const Filter &place, const QString &name);
    void setCounters(const Counters &counters);
    /// The place with what is chosen here on top.
    Filter filter() const;
    bool isFiltering() const { return filter() != m_place; }
    /// Words are searched for, and not everywhere yet.
    bool mayWiden() const;
    /// Nothing is filtered any more.
    void clear();
    /// Looks for the same words everywhere, whatever else was chosen.
    void widen();
    QLineEdit &search() { return *m_search; }

signals:
    /// A moment after the last letter.
    void changed();
    void markAllReadRequested();
    /// What has been dealt with shall go, of what is shown; nobody has been asked yet.
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void retranslate();
    void buildMore();
    void showUnreadCount();
    void showReadAll();
    void onChanged();

    QBoxLayout *m_lines = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QLineEdit *m_search;
    QPushButton *m_everywhere; ///< Beside words that are searched for.
    QPushButton *m_unread;
    KindsButton *m_kinds;
    QToolButton *m_more;
    QAction *m_readAll = nullptr;
    QAction *m_clear = nullptr;
    std::unique_ptr<Timer> m_pause;
    Filter m_place;
    QString m_placeName;
    Counters m_counters;
};

} // namespace clinicbell::ui

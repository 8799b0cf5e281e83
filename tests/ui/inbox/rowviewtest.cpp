// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowview.h"

#include <QtTest>

#include <QPainter>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QStringListModel>
#include <QStyledItemDelegate>

#include <numeric>

using namespace clinicbell::ui;

/// Rows whose text is their height, in a model that counts what is asked of it.
class Heights : public QStringListModel
{
public:
    explicit Heights(const QStringList &heights)
        : QStringListModel(heights)
    { }
    bool canFetchMore(const QModelIndex &) const override { return true; }
    void fetchMore(const QModelIndex &) override { ++m_fetched; }
    int fetched() const { return m_fetched; }
    void add(int row, int height)
    {
        insertRow(row);
        setData(index(row), QString::number(height));
    }

private:
    int m_fetched = 0;
};

class View : public RowView
{
public:
    int heightOf(int row) const override
    {
        ++m_measured;
        return qMax(1, model()->index(row, 0).data().toInt());
    }
    int takeMeasured() { return std::exchange(m_measured, 0); }
    using RowView::moveCursor;
    using RowView::visualRegionForSelection;

private:
    mutable int m_measured = 0;
};

/// A ground that tells the height and where in the row one is, a line under it that tells the next one's height, and
/// which rows were painted.
class Look : public QStyledItemDelegate
{
public:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted.insert(index.row());
        const int height = index.data().toInt();
        for (int y = 0; y < option.rect.height(); ++y)
            painter->fillRect(option.rect.left(), option.rect.top() + y, option.rect.width(), 1,
                              QColor::fromHsv(height * 17 % 360, 200, 100 + y % 100));
        const int next = index.siblingAtRow(index.row() + 1).data().toInt();
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                          QColor::fromHsv(next * 17 % 360, 250, 250));
    }
    mutable QSet<int> painted;
};

QStringList some(int count, int height)
{
    return QStringList(count, QString::number(height));
}

/// A list that is told its heights: places, selection and keys as of any list, and nothing measured or painted twice.
class RowViewTest : public QObject
{
    Q_OBJECT
private slots:
    void endsAreThoseOfACountFromTheTop();
    void anArrivalMeasuresAndPaintsItselfAlone();
    void whatIsMovedLooksAsIfPainted();
    void aHiddenListDoesNothing();
    void placesAreRightBeforeTheLayout();
    void keysMoveByRowsAndPages();
    void aDraggedAreaSelectsItsRows();
    void rowsAreScrolledIntoSight();

private:
    void open(const QStringList &heights)
    {
        m_view = std::make_unique<View>();
        m_model = std::make_unique<Heights>(heights);
        m_view->setItemDelegate(&m_look);
        m_view->setModel(m_model.get());
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_view->resize(200, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        settle();
    }
    /// Until all that is due at once has happened.
    static void turn()
    {
        bool passed = false;
        QTimer::singleShot(0, qApp, [&passed] { passed = true; });
        QTRY_VERIFY(passed);
    }
    void settle()
    {
        turn();
        m_view->viewport()->repaint();
        m_look.painted.clear();
        m_view->takeMeasured();
    }
    QImage onScreen() { return m_view->screen()->grabWindow(m_view->winId()).toImage(); }

    Look m_look;
    std::unique_ptr<Heights> m_model;
    std::unique_ptr<View> m_view;
};

void RowViewTest::endsAreThoseOfACountFromTheTop()
{
    QRandomGenerator random(7);
    RowEnds ends;
    QList<int> heights;
    const auto heightOf = [&heights](int row) { return heights.at(row); };
    for (int step = 0; step < 2'000; ++step) {
        const int count = static_cast<int>(heights.size());
        const int first = random.bounded(count + 1);
        const int last = first + random.bounded(4);
        if (count < 20 || (count < 200 && random.bounded(2) == 0)) {
            for (int row = first; row <= last; ++row)
                heights.insert(row, 1 + random.bounded(90));
            ends.insert(first, last, heightOf);
        } else if (last < count) {
            if (random.bounded(2) == 0) {
                heights.remove(first, last - first + 1);
                ends.remove(first, last);
            } else {
                heights[first] = 1 + random.bounded(90);
                heights[last] = 1 + random.bounded(90);
                ends.measure(first, last, heightOf);
            }
        }
        QCOMPARE(ends.count(), static_cast<int>(heights.size()));
        const int row = random.bounded(ends.count());
        QCOMPARE(ends.top(row), std::accumulate(heights.begin(), heights.begin() + row, 0));
        QCOMPARE(ends.rowAt(ends.top(row)), row);
        QCOMPARE(ends.rowAt(ends.top(row + 1) - 1), row);
        QCOMPARE(ends.rowAt(ends.height()), ends.count());
    }
    ends.reset(0, heightOf);
    QCOMPARE(ends.height(), 0);
}

void RowViewTest::anArrivalMeasuresAndPaintsItselfAlone()
{
    open(some(1'000, 40));
    m_model->add(0, 60);
    QCOMPARE(m_view->visualRect(m_model->index(1)).top(), 60);
    QTRY_VERIFY(!m_look.painted.isEmpty());
    QVERIFY2(m_view->takeMeasured() <= 4, "an arrival measured rows that were there");
    QCOMPARE(m_look.painted, QSet<int>{0});
}

void RowViewTest::whatIsMovedLooksAsIfPainted()
{
    open(some(30, 40));
    QRandomGenerator random(11);
    for (int step = 0; step < 60; ++step) {
        const int row = random.bounded(qMin(8, m_model->rowCount()));
        for (int more = random.bounded(3); more >= 0; --more) {
            switch (random.bounded(3)) {
            case 0: m_model->add(row, 20 + random.bounded(60)); break;
            case 1: m_model->removeRow(row); break;
            default:
                m_model->setData(m_model->index(row), QString::number(20 + random.bounded(60)));
                emit m_model->dataChanged(m_model->index(qMax(0, row - 1)), m_model->index(row));
            }
        }
        if (step % 2 == 0)
            QVERIFY(m_view->visualRect(m_model->index(0)).isValid()); // Lays it out.
        else
            m_view->viewport()->repaint(0, 200, 200, 60); // Is painted while a layout is due.
        QCoreApplication::sendPostedEvents();
        m_view->viewport()->repaint(0, 0, 1, 1); // With all that is due.
        const QImage moved = onScreen();
        m_view->viewport()->repaint();
        QVERIFY2(moved == onScreen(), qPrintable(QStringLiteral("step %1").arg(step)));
        if (m_model->rowCount() < 15)
            m_model->add(0, 50);
    }
}

void RowViewTest::aHiddenListDoesNothing()
{
    open(some(3, 40));
    m_view->hide();
    turn();
    const int fetched = m_model->fetched();
    m_view->takeMeasured();
    for (int i = 0; i < 10; ++i) {
        m_model->add(0, 50);
        m_model->removeRow(1);
    }
    turn();
    QCOMPARE(m_view->takeMeasured(), 0);
    QCOMPARE(m_model->fetched(), fetched);
    m_view->show();
    QTRY_VERIFY(m_model->fetched() > fetched);
    QCOMPARE(m_view->visualRect(m_model->index(1)).top(), 50);
}

void RowViewTest::placesAreRightBeforeTheLayout()
{
    open(some(100, 40));
    m_model->removeRows(0, 2);
    m_model->add(0, 70);
    QCOMPARE(m_view->indexAt(QPoint(5, 69)).row(), 0);
    QCOMPARE(m_view->indexAt(QPoint(5, 70)).row(), 1);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 70 + 98 * 40 - 300);
    m_model->setStringList(some(2, 30));
    QCOMPARE(m_view->visualRect(m_model->index(1)), QRect(0, 30, m_view->viewport()->width(), 30));
    QVERIFY(!m_view->indexAt(QPoint(5, 60)).isValid());
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
}

void RowViewTest::keysMoveByRowsAndPages()
{
    open(some(100, 50)); // Six are in sight.
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return m_view->currentIndex().row();
    };
    m_view->setCurrentIndex(m_model->index(0));
    QCOMPARE(press(Qt::Key_Up), 0);
    QCOMPARE(press(Qt::Key_Down), 1);
    QCOMPARE(press(Qt::Key_PageDown), 6);
    QCOMPARE(press(Qt::Key_PageUp), 1);
    QCOMPARE(press(Qt::Key_Left), 1);
    QCOMPARE(press(Qt::Key_End), 99);
    QCOMPARE(press(Qt::Key_PageDown), 99);
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    QCOMPARE(press(Qt::Key_Home), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_view->selectionModel()->selectedIndexes().size(), 2);
}

void RowViewTest::aDraggedAreaSelectsItsRows()
{
    open(some(5, 40));
    QWidget *viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(10, 50));
    QMouseEvent move(QEvent::MouseMove, QPointF(20, 130), viewport->mapToGlobal(QPointF(20, 130)), Qt::LeftButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(20, 130));
    QCOMPARE(m_view->selectionModel()->selectedIndexes().size(), 3);
    QCOMPARE(m_view->visualRegionForSelection(m_view->selectionModel()->selection()).boundingRect(),
             QRect(0, 40, 200, 120));
}

void RowViewTest::rowsAreScrolledIntoSight()
{
    open(some(100, 40));
    const auto topAfter = [this](QAbstractItemView::ScrollHint hint) {
        m_view->scrollTo(m_model->index(50), hint);
        return m_view->visualRect(m_model->index(50)).top();
    };
    QCOMPARE(topAfter(QAbstractItemView::EnsureVisible), 260);
    QCOMPARE(topAfter(QAbstractItemView::PositionAtTop), 0);
    QCOMPARE(topAfter(QAbstractItemView::PositionAtBottom), 260);
    QCOMPARE(topAfter(QAbstractItemView::PositionAtCenter), 130);
    QCOMPARE(topAfter(QAbstractItemView::EnsureVisible), 130);
}

QTEST_MAIN(RowViewTest)
#include "rowviewtest.moc"

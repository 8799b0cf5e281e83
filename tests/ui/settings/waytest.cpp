// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/proxyedit.h"
#include "ui/settings/settingfield.h"
#include "ui/settings/settingspage.h"
#include "ui/status/noteline.h"

#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

/// The settings that belong to the way to the server, and those that the organisation has fixed.
class WayTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SettingsPage> m_page;
    QStringList m_ways; ///< Part, value and key file of each wish.

    /// The control beside the label @p text.
    template <typename T>
    T *labelled(const QString &text) const
    {
        for (auto *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == text)
                return qobject_cast<T *>(label->buddy());
        }
        return nullptr;
    }
    template <typename T>
    T *button(const QString &text) const
    {
        for (auto *each : m_page->findChildren<T *>()) {
            if (each->text().startsWith(text))
                return each;
        }
        return nullptr;
    }

    /// The line beside the label @p text.
    SettingField &field(const QString &text) const { return *labelled<SettingField>(text); }
    /// Types it and is done with it.
    void type(const QString &label, const QString &text) const
    {
        QLineEdit &edit = field(label).edit();
        edit.selectAll();
        text.isEmpty() ? QTest::keyClick(&edit, Qt::Key_Delete) : QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

private slots:
    void init()
    {
        m_ways.clear();
        m_page = std::make_unique<SettingsPage>();
        connect(m_page.get(), &SettingsPage::wayChanged, this, [this](const WayChange &change) {
            QStringList said{QString::number(static_cast<int>(change.part)), change.value};
            if (!change.keyFile.isEmpty())
                said += change.keyFile;
            m_ways += said.join(u' ');
        });
    }
    void cleanup() { m_page.reset(); }

    void theWayToTheServerIsShownAsItIsSet()
    {
        m_page->setWayToServer({.chosenProfile = u"own"_s,
                                .profiles = {u"documented"_s, u"own"_s},
                                .proxy = u"socks5://siti@proxy.example:1080"_s,
                                .caFile = u"/etc/clinic.pem"_s,
                                .clientCertificateFile = u"/etc/desk.pem"_s,
                                .clientKeyFile = u"/etc/desk.key"_s,
                                .origin = u"https://clinic.example"_s});
        QCOMPARE(labelled<QComboBox>(u"Profile to use"_s)->currentText(), u"own"_s);
        QCOMPARE(labelled<QComboBox>(u"Proxy"_s)->currentText(), u"SOCKS 5"_s);
        QCOMPARE(field(u"Host"_s).text(), u"proxy.example"_s);
        QCOMPARE(field(u"Port"_s).text(), u"1080"_s);
        QCOMPARE(field(u"User"_s).text(), u"siti"_s);
        QCOMPARE(field(u"Password"_s).text(), QString());
        QCOMPARE(field(u"Private authority"_s).text(), u"/etc/clinic.pem"_s);
        QCOMPARE(field(u"Certificate"_s).text(), u"/etc/desk.pem"_s);
        QCOMPARE(field(u"Its key"_s).text(), u"/etc/desk.key"_s);
        QCOMPARE(field(u"Origin"_s).text(), u"https://clinic.example"_s);
        QVERIFY(m_ways.isEmpty()); // What is only shown is no wish.
    }

    void whatIsBeingTypedStaysWhenAnythingElseChanges()
    {
        type(u"Certificate"_s, u"/etc/desk.pem"_s);
        m_page->setWayError(WayPart::Origin, u"No origin."_s);
        m_page->setWayToServer({.caFile = u"/etc/clinic.pem"_s});
        QCOMPARE(field(u"Certificate"_s).text(), u"/etc/desk.pem"_s);
        QCOMPARE(field(u"Origin"_s).error(), u"No origin."_s);
        QCOMPARE(field(u"Private authority"_s).text(), u"/etc/clinic.pem"_s);
    }

    void theProxyAppliesWhenItIsWhole()
    {
        auto *kind = labelled<QComboBox>(u"Proxy"_s);
        kind->setCurrentText(u"HTTP"_s);
        QVERIFY(m_ways.isEmpty()); // Whose address is not there yet.
        type(u"Host"_s, u"proxy.example"_s);
        QCOMPARE(m_ways, QStringList{u"0 http://proxy.example:8080"_s});
        type(u"Port"_s, u"3128"_s);
        QCOMPARE(m_ways.last(), u"0 http://proxy.example:3128"_s);
        QVERIFY(!field(u"Password"_s).isEnabled());
        type(u"User"_s, u"siti"_s);
        QCOMPARE(m_ways.last(), u"0 http://siti@proxy.example:3128"_s);
        QVERIFY(field(u"Password"_s).isEnabled());
        type(u"Password"_s, u" secret "_s);
        QCOMPARE(m_ways.last(), u"1  secret "_s);
        QCOMPARE(field(u"Password"_s).edit().text(), QString()); // Nobody can read it off the page.
        kind->setCurrentText(u"None"_s);
        QCOMPARE(m_ways.last(), u"0 none"_s);
        QCOMPARE(m_ways.size(), 5);
    }

    void filesAndOriginApplyWhenTheyAreTyped()
    {
        type(u"Private authority"_s, u"/etc/clinic.pem"_s);
        type(u"Certificate"_s, u"/etc/desk.pem"_s);
        QCOMPARE(m_ways, QStringList{u"2 /etc/clinic.pem"_s}); // Half of a pair is being typed.
        type(u"Its key"_s, u"/etc/desk.key"_s);
        QCOMPARE(m_ways.last(), u"3 /etc/desk.pem /etc/desk.key"_s);
        type(u"Origin"_s, u"https://clinic.example"_s);
        type(u"Private authority"_s, QString());
        QCOMPARE(m_ways.mid(2), QStringList({u"4 https://clinic.example"_s, u"2 none"_s}));
        m_page->setWayToServer({.profiles = {u"documented"_s, u"own"_s}});
        labelled<QComboBox>(u"Profile to use"_s)->setCurrentText(u"own"_s);
        labelled<QComboBox>(u"Profile to use"_s)->setCurrentText(u"Find out"_s);
        QCOMPARE(m_ways.mid(4), QStringList({u"5 own"_s, u"5 none"_s}));
    }

    void whatIsWrongStandsBesideItsField()
    {
        m_page->setWayError(WayPart::CaFile, u"No certificate."_s);
        QCOMPARE(field(u"Private authority"_s).error(), u"No certificate."_s);
        QCOMPARE(field(u"Private authority"_s).edit().accessibleDescription(), u"No certificate."_s);
        m_page->setWayError(WayPart::ClientCertificate, u"Another's key."_s);
        QCOMPARE(field(u"Its key"_s).error(), u"Another's key."_s);
        m_page->setWayError(WayPart::Proxy, u"No proxy."_s);
        QCOMPARE(field(u"Host"_s).error(), u"No proxy."_s);
        m_page->setWayError(WayPart::Origin, u"No origin."_s);
        QCOMPARE(field(u"Origin"_s).error(), u"No origin."_s);
        m_page->setWayError(WayPart::CaFile, {});
        QCOMPARE(field(u"Private authority"_s).error(), QString());
        QTest::keyClicks(&field(u"Origin"_s).edit(), u"x"_s); // It is being mended.
        QCOMPARE(field(u"Origin"_s).error(), QString());
    }

    void whatTheOrganisationFixedIsShownAndNotChanged()
    {
        const auto notes = [this] {
            qsizetype count = 0;
            for (auto *note : m_page->findChildren<NoteLine *>())
                count += note->text() == u"Set by your organisation"_s && !note->isHidden() ? 1 : 0;
            return count;
        };
        QCOMPARE(notes(), 0);
        m_page->setFixed({PolicySetting::KeepDays, PolicySetting::DiscreetPopUps, PolicySetting::Proxy,
                          PolicySetting::Volume, PolicySetting::Colours});
        const QList<QWidget *> fixed{labelled<QComboBox>(u"Keep history for"_s), labelled<QComboBox>(u"Pop-ups show"_s),
                                     labelled<QComboBox>(u"Proxy"_s), labelled<QSlider>(u"Volume"_s),
                                     labelled<QComboBox>(u"Colours"_s)};
        for (const QWidget *control : fixed)
            QVERIFY(!control->isEnabled());
        QCOMPARE(fixed.first()->accessibleDescription(), u"Set by your organisation"_s);
        QCOMPARE(notes(), 5);
        button<QCheckBox>(u"Sounds"_s)->click();
        button<QCheckBox>(u"Sounds"_s)->click();
        QVERIFY(!labelled<QSlider>(u"Volume"_s)->isEnabled()); // Sounds that are on again do not free it.
        QVERIFY(labelled<QComboBox>(u"Rows"_s)->isEnabled());
        m_page->setFixed({});
        for (const QWidget *control : fixed)
            QVERIFY(control->isEnabled());
        QCOMPARE(notes(), 0);
    }
};

QTEST_MAIN(WayTest)
#include "waytest.moc"

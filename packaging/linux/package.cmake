# Three Debian packages, and an archive that needs no package at all (see portable.cmake).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_CLINICBELL_PACKAGE_NAME clinicbell)
set(CPACK_DEBIAN_CLINICBELL_PACKAGE_SECTION net)
# What is loaded by name, and so found by no linker: SQLite's driver, SVG icons, the keychain's library.
set(CPACK_DEBIAN_CLINICBELL_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-translations-l10n, default-dbus-session-bus | dbus-session-bus")
set(CPACK_DEBIAN_CLINICBELL_PACKAGE_RECOMMENDS "clinicbell-sound, fonts-inter, gnome-keyring | kwalletmanager | libpam-kwallet5, notification-daemon")
set(CPACK_DEBIAN_CLINICBELL_PACKAGE_SUGGESTS clinicbell-demo-server)
set(CPACK_COMPONENT_CLINICBELL_DESCRIPTION "Appointments, messages, payments, prescriptions and emergencies of a clinic\narrive the moment they happen, stay on this computer when the network does\nnot, and are marked read everywhere at once. ClinicBell waits in the tray and\nspeaks to a Laravel backend: REST, and live events over the Pusher protocol\n(Reverb, soketi, Pusher).\n.\nIt is no medical alarm system.")
set(CPACK_DEBIAN_CLINICBELL_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/linux/conffiles)

set(CPACK_DEBIAN_DEMO_PACKAGE_NAME clinicbell-demo-server)
set(CPACK_DEBIAN_DEMO_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DEMO_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_DEMO_PACKAGE_ENHANCES clinicbell)
set(CPACK_COMPONENT_DEMO_DESCRIPTION "The backend that ClinicBell speaks to, played on this computer: a REST API and\nlive events over the Pusher protocol, with a clinic's day that nobody has ever\nhad. For trying ClinicBell out and for tests; it belongs on no network.")

set(CPACK_DEBIAN_SOUND_PACKAGE_NAME clinicbell-sound)
set(CPACK_DEBIAN_SOUND_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SOUND_PACKAGE_DEPENDS "clinicbell (= ${PROJECT_VERSION}-1)")
set(CPACK_COMPONENT_SOUND_DESCRIPTION "A gentle sound for each priority, played through Qt Multimedia. Without this\npackage ClinicBell asks the desktop for the sounds of its own theme.")

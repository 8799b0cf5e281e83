# An installer by NSIS for each computer. Configured on Windows only; not run where ClinicBell is developed
# (docs/administrators.md says so).
set(CPACK_GENERATOR NSIS)
set(CPACK_COMPONENTS_ALL clinicbell)
if(TARGET clinicbell-sound)
  list(APPEND CPACK_COMPONENTS_ALL sound)
endif()
set(CPACK_PACKAGE_INSTALL_DIRECTORY ClinicBell)
set(CPACK_NSIS_DISPLAY_NAME ClinicBell)
set(CPACK_NSIS_UNINSTALL_NAME ClinicBell)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_EXECUTABLES_DIRECTORY bin)
set(CPACK_PACKAGE_EXECUTABLES clinicbell ClinicBell)
# Starts in the tray when somebody signs in, as /etc/xdg/autostart does on Linux; gone with the program.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS
  "WriteRegStr HKLM 'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run' 'ClinicBell' '\\\"$INSTDIR\\\\bin\\\\clinicbell.exe\\\" --minimized'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
  "DeleteRegValue HKLM 'Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run' 'ClinicBell'")
clinicbell_deploy_qt(windeployqt "--no-translations --no-compiler-runtime")

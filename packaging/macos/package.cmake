# A disk image with the program's bundle. Configured on macOS only; not run where ClinicBell is developed
# (docs/administrators.md says so).
set(CPACK_GENERATOR DragNDrop)
set(CPACK_COMPONENTS_ALL clinicbell)
set_target_properties(clinicbell PROPERTIES
  MACOSX_BUNDLE ON
  MACOSX_BUNDLE_BUNDLE_NAME ClinicBell
  MACOSX_BUNDLE_GUI_IDENTIFIER org.clinicbell.ClinicBell
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
clinicbell_deploy_qt(macdeployqt "")

# Where a Linux desktop looks for a program: menu entry, icons, autostart, AppStream, manual, completion.
find_program(RSVG_CONVERT rsvg-convert)
find_program(GZIP gzip)
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)

configure_file(${linux}/clinicbell.metainfo.xml ${made}/clinicbell.metainfo.xml @ONLY)
install(FILES ${linux}/clinicbell.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT clinicbell)
install(FILES ${made}/clinicbell.metainfo.xml RENAME org.clinicbell.ClinicBell.metainfo.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT clinicbell)
install(FILES ${linux}/clinicbell-autostart.desktop RENAME clinicbell.desktop
  DESTINATION /etc/xdg/autostart COMPONENT clinicbell)
install(FILES ${linux}/clinicbell.bash RENAME clinicbell
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT clinicbell)
install(FILES ${linux}/_clinicbell DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT clinicbell)
install(FILES ${PROJECT_SOURCE_DIR}/resources/clinicbell.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT clinicbell)

set(made_files)
if(RSVG_CONVERT)
  foreach(size 16 22 24 32 48 64 128 256 512)
    set(icon ${made}/icons/${size}/clinicbell.png)
    file(MAKE_DIRECTORY ${made}/icons/${size})
    add_custom_command(OUTPUT ${icon}
      COMMAND ${RSVG_CONVERT} --width ${size} --height ${size} --output ${icon} ${PROJECT_SOURCE_DIR}/resources/clinicbell.svg
      DEPENDS ${PROJECT_SOURCE_DIR}/resources/clinicbell.svg VERBATIM)
    list(APPEND made_files ${icon})
    install(FILES ${icon} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps COMPONENT clinicbell)
  endforeach()
endif()

# clinicbell_gzip(SOURCE NAME FOLDER COMPONENT): as Debian wants its manuals and changelogs, without a time in it.
function(clinicbell_gzip source name folder component)
  set(packed ${made}/${component}/${name}.gz)
  file(MAKE_DIRECTORY ${made}/${component})
  add_custom_command(OUTPUT ${packed}
    COMMAND ${GZIP} --best --no-name --stdout ${source} > ${packed} DEPENDS ${source} VERBATIM)
  set(made_files ${made_files} ${packed} PARENT_SCOPE)
  install(FILES ${packed} DESTINATION ${folder} COMPONENT ${component})
endfunction()

set(doc ${CMAKE_INSTALL_DATADIR}/doc)
configure_file(${linux}/clinicbell.1 ${made}/clinicbell.1 @ONLY)
configure_file(${linux}/clinicbell-demo-server.1 ${made}/clinicbell-demo-server.1 @ONLY)
configure_file(${linux}/changelog.Debian ${made}/changelog.Debian @ONLY)
if(GZIP)
  clinicbell_gzip(${made}/clinicbell.1 clinicbell.1 ${CMAKE_INSTALL_MANDIR}/man1 clinicbell)
  clinicbell_gzip(${made}/clinicbell-demo-server.1 clinicbell-demo-server.1 ${CMAKE_INSTALL_MANDIR}/man1 demo)
  clinicbell_gzip(${made}/changelog.Debian changelog.Debian ${doc}/clinicbell clinicbell)
  clinicbell_gzip(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${doc}/clinicbell clinicbell)
  clinicbell_gzip(${made}/changelog.Debian changelog.Debian ${doc}/clinicbell-demo-server demo)
  clinicbell_gzip(${made}/changelog.Debian changelog.Debian ${doc}/clinicbell-sound sound)
endif()
install(FILES ${linux}/copyright DESTINATION ${doc}/clinicbell COMPONENT clinicbell)
install(FILES ${linux}/copyright DESTINATION ${doc}/clinicbell-sound COMPONENT sound)
install(FILES ${linux}/copyright-demo RENAME copyright DESTINATION ${doc}/clinicbell-demo-server COMPONENT demo)
file(GLOB documents CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/*.md)
install(FILES ${documents} DESTINATION ${doc}/clinicbell COMPONENT clinicbell)

install(FILES ${PROJECT_SOURCE_DIR}/resources/policy.example.json ${PROJECT_SOURCE_DIR}/resources/policy.schema.json
  DESTINATION ${doc}/clinicbell/examples COMPONENT clinicbell)

add_custom_target(clinicbell-linux-files ALL DEPENDS ${made_files})

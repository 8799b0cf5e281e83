# How every ClinicBell target is built: warnings, strict Qt definitions, sanitizers, precompiled header.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # With paths taken relative to the source, every build folder and every clone shares one cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

add_library(clinicbell_flags INTERFACE)
target_compile_features(clinicbell_flags INTERFACE cxx_std_20)
target_include_directories(clinicbell_flags INTERFACE ${PROJECT_SOURCE_DIR})
# A release says nothing of the folder that it was built in, so that another folder gives the same (packaging/reproduce).
target_compile_options(clinicbell_flags INTERFACE
  $<$<CONFIG:RelWithDebInfo>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)
target_compile_options(clinicbell_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wundef -Wformat=2 -Wcast-align -Wimplicit-fallthrough -Werror -fstack-protector-strong
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>)
target_compile_definitions(clinicbell_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>
  CLINICBELL_VERSION="${PROJECT_VERSION}")
if(CLINICBELL_SANITIZE)
  target_compile_options(clinicbell_flags INTERFACE -fsanitize=${CLINICBELL_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(clinicbell_flags INTERFACE -fsanitize=${CLINICBELL_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC's manual: with sanitizers this one warns of what is not so; the other builds have it.
    target_compile_options(clinicbell_flags INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

# What nearly every file reads of Qt, beside Qt Core's, where a target is compiled against that module.
set(CLINICBELL_PCH_HEADERS
  <QtCore/QObject> <QtCore/QString> <QtCore/QStringList> <QtCore/QByteArray> <QtCore/QList> <QtCore/QHash>
  <QtCore/QDateTime> <QtCore/QJsonObject> <QtCore/QJsonArray> <QtCore/QJsonDocument> <QtCore/QFuture>
  <QtCore/QPointer> <QtCore/QUrl> <tl/expected.hpp> <chrono> <functional> <memory> <optional> <utility>)
set(CLINICBELL_PCH_HEADERS_Widgets
  <QtGui/QPainter> <QtWidgets/QWidget> <QtWidgets/QBoxLayout> <QtWidgets/QLabel> <QtWidgets/QStyledItemDelegate>)
set(CLINICBELL_PCH_HEADERS_Test <QtTest/QtTest>)

# The Qt modules that TARGET is compiled against, by itself or through the libraries that it links; sorted.
function(clinicbell_qt_modules target out)
  set(modules)
  set(seen)
  get_target_property(open ${target} LINK_LIBRARIES)
  while(open)
    list(POP_FRONT open next)
    if(next IN_LIST seen OR NOT TARGET "${next}")
      continue()
    endif()
    list(APPEND seen ${next})
    if(next MATCHES "^Qt6::([A-Za-z]+)$")
      list(APPEND modules ${CMAKE_MATCH_1})
    endif()
    get_target_property(links ${next} INTERFACE_LINK_LIBRARIES)
    if(links)
      list(APPEND open ${links})
    endif()
  endwhile()
  list(REMOVE_ITEM modules Platform)
  list(REMOVE_DUPLICATES modules)
  list(SORT modules)
  set(${out} ${modules} PARENT_SCOPE)
endfunction()

# One precompiled header for all targets with the same Qt modules: a header of its own for each of a hundred programs
# took gigabytes of disk and most of the build. Links come before this call; the definitions of each module are what
# must agree.
function(clinicbell_precompile target)
  clinicbell_qt_modules(${target} modules)
  set(links)
  set(headers ${CLINICBELL_PCH_HEADERS})
  foreach(module ${modules})
    list(APPEND links Qt6::${module})
    list(APPEND headers ${CLINICBELL_PCH_HEADERS_${module}})
  endforeach()
  string(JOIN "_" pch clinicbell_pch ${modules})
  if(NOT TARGET ${pch})
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/pch/${pch}.cpp CONTENT "")
    add_library(${pch} OBJECT ${PROJECT_BINARY_DIR}/pch/${pch}.cpp)
    set_target_properties(${pch} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${pch} PRIVATE clinicbell_flags tl::expected ${links})
    target_precompile_headers(${pch} PRIVATE ${headers})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

function(clinicbell_finish target)
  target_link_libraries(${target} PRIVATE clinicbell_flags)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL EXECUTABLE AND CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/tests/")
    # A test includes what moc made of it, so that the file of moc's own is empty: a hundred times the precompiled
    # header for nothing.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
      PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
  if(CLINICBELL_PCH)
    clinicbell_precompile(${target})
  endif()
endfunction()

# clinicbell_library(name SOURCES … LINKS … [PRIVATE_LINKS …]): a layer. LINKS are the layers and modules
# that its headers show; what is not listed cannot be included (tests/layers checks the includes too).
function(clinicbell_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  clinicbell_finish(${name})
endfunction()

function(clinicbell_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS})
  clinicbell_finish(${name})
endfunction()

# clinicbell_test(name SOURCES … LINKS … [NEEDS soketi desktop ownroot] [LABELS …] [ENVIRONMENT …] [TIMEOUT s]): one Qt Test
# program, one ctest. NEEDS soketi: it may start the script that CLINICBELL_SOKETI names (tests/support/soketi.sh).
# NEEDS desktop: it runs on a desktop of its own with pop-ups, keyring and tray (tests/support/desktop.sh), and no other
# test beside it, since it watches the time between a deed and its sight.
# NEEDS ownroot: it makes networks of its own (tests/support/ownroot.sh).
function(clinicbell_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;NEEDS;LABELS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LINKS})
  clinicbell_finish(${name})
  set(desktop)
  if("desktop" IN_LIST ARG_NEEDS)
    set(desktop ${PROJECT_SOURCE_DIR}/tests/support/desktop.sh --notifications --keyring --tray)
  endif()
  set(ownroot)
  if("ownroot" IN_LIST ARG_NEEDS)
    set(ownroot ${PROJECT_SOURCE_DIR}/tests/support/ownroot.sh)
  endif()
  add_test(NAME ${name} COMMAND ${desktop} ${ownroot} $<TARGET_FILE:${name}>)
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(CLINICBELL_SANITIZE)
    math(EXPR ARG_TIMEOUT "5 * ${ARG_TIMEOUT}") # Everything takes several times as long.
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" FIXTURES_REQUIRED "${ARG_NEEDS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FORCE_ASSERTS=1;LC_ALL=C.UTF-8;${ARG_ENVIRONMENT}")
  if(desktop)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
  if("soketi" IN_LIST ARG_NEEDS)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
      "CLINICBELL_SOKETI=${PROJECT_SOURCE_DIR}/tests/support/soketi.sh" "CLINICBELL_SOKETI_DIR=${CLINICBELL_SOKETI_DIR}")
  endif()
endfunction()

# clinicbell_bench(name SOURCES … LINKS …): one program for ./bench, which prints JSON lines and runs on a desktop of
# its own.
function(clinicbell_bench name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench)
  target_link_libraries(${name} PRIVATE ${ARG_LINKS})
  clinicbell_finish(${name})
  set_property(GLOBAL APPEND_STRING PROPERTY CLINICBELL_BENCHES "${name}\n")
endfunction()

# SPDX-FileCopyrightText: 2026 the ward authors
# SPDX-License-Identifier: BSL-1.0
# Installs the headers and what find_package(ward COMPONENTS ...) reads: one export set a component, so that a user who
# has no SQLite is never asked for it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/ward")
install(DIRECTORY include/ward DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

install(TARGETS ward_declare ward_ward EXPORT ward_core)
install(EXPORT ward_core NAMESPACE ward:: FILE ward_core_targets.cmake DESTINATION "${package_folder}")
foreach(component IN LISTS WARD_COMPONENTS)
  install(TARGETS ward_${component} EXPORT ward_${component})
  install(EXPORT ward_${component} NAMESPACE ward:: FILE ward_${component}_targets.cmake DESTINATION "${package_folder}")
endforeach()

configure_package_config_file(cmake/wardConfig.cmake.in "${PROJECT_BINARY_DIR}/wardConfig.cmake"
  INSTALL_DESTINATION "${package_folder}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/wardConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/wardConfig.cmake" "${PROJECT_BINARY_DIR}/wardConfigVersion.cmake"
  cmake/dependencies.cmake cmake/ward_emit.cmake cmake/ward_gate.cmake cmake/ward_merge_base.cmake cmake/ward.spectral.yaml DESTINATION "${package_folder}")
install(FILES cmake/ward_reference.cmake DESTINATION "${package_folder}")
install(DIRECTORY cmake/reference DESTINATION "${package_folder}")

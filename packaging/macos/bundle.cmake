# The bundle butler-desktop.app: Info.plist and icon. butlerctl lies beside the window's program, where that looks for it. packaging/macos/build.sh
# does the rest.
set(icon "${CMAKE_CURRENT_BINARY_DIR}/butler-desktop.icns")
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(drawing "${PROJECT_SOURCE_DIR}/resources/icons/butler-desktop.svg")
add_custom_command(OUTPUT "${icon}" DEPENDS "${drawing}" "${CMAKE_CURRENT_SOURCE_DIR}/macos/icns.py" VERBATIM
  COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/macos/icns.py" "${RSVG_CONVERT}" "${drawing}" "${icon}")
add_custom_target(macos_icon DEPENDS "${icon}")
add_dependencies(butler-desktop macos_icon)
set_target_properties(butler-desktop PROPERTIES MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in")
install(FILES "${icon}" DESTINATION butler-desktop.app/Contents/Resources)

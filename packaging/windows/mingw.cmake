# CMake's toolchain file for Windows programs made on Debian. SYSROOT is what packaging/windows/sysroot.sh makes.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(BUTLER_MINGW x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${BUTLER_MINGW}-gcc-posix)
set(CMAKE_CXX_COMPILER ${BUTLER_MINGW}-g++-posix)
set(CMAKE_RC_COMPILER ${BUTLER_MINGW}-windres)

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES SYSROOT)
set(CMAKE_PREFIX_PATH "${SYSROOT}")
set(CMAKE_FIND_ROOT_PATH "${SYSROOT}" /usr/${BUTLER_MINGW})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, rcc, lrelease: this system's own, of the same version.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
set(Qt6LinguistTools_DIR ${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools CACHE PATH "")

set(OPENSSL_USE_STATIC_LIBS TRUE)

# Beside what Debian has for its own: the stack is watched, addresses differ from start to start, and no path of the builder is inside.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,--nxcompat,--dynamicbase,--high-entropy-va,--no-insert-timestamp")
set(CMAKE_SHARED_LINKER_FLAGS_INIT "${CMAKE_EXE_LINKER_FLAGS_INIT}")
set(CMAKE_MODULE_LINKER_FLAGS_INIT "${CMAKE_EXE_LINKER_FLAGS_INIT}")

#!/usr/bin/env bash
# Holds the house to its plan: no include points the wrong way (gui -> services -> model), and the top level is the user's.
# house.sh [ROOT]; prints what is wrong and exits 1.
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}" || exit 2
bad=0
wrong() { # LAYER PATTERN
    grep -rnE --include='*.h' --include='*.cpp' "^ *#include [<\"]($2)" "$1" && { echo "^ an include in $1/ that points the wrong way"; bad=1; }
}
wrong model '(services|gui)/|QtGui|QGui|QColor|QIcon|QPixmap|QWidget|QProcess|QFile|QDir|QSaveFile|QNetwork|QTcp|yaml-cpp'
wrong services 'gui/|QtWidgets|QWidget|QApplication|QGraphics|QtCharts|QChart|QColor|QPainter'
wrong gui 'QProcess|QNetwork|QTcp|QLocalSocket|yaml-cpp'
allowed=' CMakeLists.txt CMakePresets.json CHANGELOG.md CONTRIBUTING.md LICENSE README.md gui model services resources translations tests packaging build '
for entry in *; do
    case $allowed in *" $entry "*) ;; *) echo "$entry: does not belong at the top level"; bad=1 ;; esac
done
exit $bad

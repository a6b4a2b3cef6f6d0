#pragma once

#include <QString>

class QHeaderView;

// What the user has set of the window, kept from one start to the next: sizes, which grow and shrink with the font, and places.

/// The kept width or height `name` in pixels, or `sheet`, the look sheet's, at 100 % text.
int rememberedSize(const QString &name, int sheet);
void rememberSize(const QString &name, int pixels);
bool isRemembered(const QString &name);
/// The folder that was saved into last; empty: none.
QString rememberedFolder();
void rememberFolder(const QString &path);
/// Gives a table's head the widths and order that the user last gave it, and keeps what is changed from now on.
void rememberColumns(QHeaderView &header, const QString &name);

#pragma once

#include <QString>

/// Whether the letter is an order to a terminal: C0, DEL and C1.
bool isControl(QChar letter);
/// Whether the letter turns the direction of what follows, so that a text reads otherwise than it is: overrides, embeddings, isolates.
bool turnsDirection(QChar letter);
/// What others said (a machine, a file, a tool) as it may go to a terminal, a tip or a title: whole escape sequences are taken out, lone
/// control characters and those that turn the direction become “�”. Newlines and tabs stay.
QString harmless(const QString &text);

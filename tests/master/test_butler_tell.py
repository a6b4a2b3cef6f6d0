"""butler_tell.py: what a program prints goes out between marks, and nothing else does."""
import conftest


def told(master, program):
    whole = master.text
    master.text = lambda name: program if name == "told.py" else whole(name)
    return master.run("told.py", {"name": "<größe>"})


def test_each_line_is_told_between_marks_and_what_others_write_is_not(master):
    done = told(master, "import os, sys\nprint(1); print('a\\nb', end=''); sys.stdout.flush(); os.write(1, b'a banner\\n'); print('c')\nprint(QUESTION['name'])")
    assert done.code == 0 and done.output == "1\na\nbc\n<größe>\n", done.errors


def test_an_empty_line_and_one_with_a_mark_in_it_are_lines(master):
    assert told(master, "print(); print('%s<x>%s')" % (conftest.MARK, conftest.MARK)).output == "\n%s<x>%s\n" % (conftest.MARK, conftest.MARK)


def test_half_a_line_is_not_told(master):
    assert told(master, "import sys\nprint('whole'); sys.stdout.write('{\"half')").output == "whole\n"

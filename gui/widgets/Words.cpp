#include "gui/widgets/Words.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace
{

/// Gives the sentences of this file their context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QList<Word> ourWords()
{
    return {
        {Term::Machine, Words::tr("Machine"),
         Words::tr("One computer of the cluster. On this computer it is a container that starts like a real machine; in a cloud it is a "
                   "virtual one.")},
        {Term::Group, Words::tr("Group"),
         Words::tr("Machines that are alike: the same roles, size and disks, one name and a number for each. A group is one thing in the "
                   "picture.")},
        {Term::Role, Words::tr("Role"),
         Words::tr("What a machine is for, such as worker or monitoring server. A role says what is installed, which services run, and "
                   "which other roles it needs.")},
        {Term::Place, Words::tr("Place"),
         Words::tr("Where a cluster runs: this computer or a cloud. Files of the cluster and the terminal call it the target.")},
        {Term::Plan, Words::tr("Plan"),
         Words::tr("What a build would do, before it does it: which machines, disks and addresses it makes, changes or destroys. Making a "
                   "plan changes nothing.")},
        {Term::Run, Words::tr("Run"),
         Words::tr("One piece of work from its beginning to its end: a plan, a build, a check or a take-down. Each is kept with its steps "
                   "and its log.")},
    };
}

QList<Word> wordsOfTheWindow()
{
    return {
        {Term::Lens, Words::tr("Lens"),
         Words::tr("One of four ways to look at the same picture: Design, Plan, Progress and Health. Another lens moves no machine and "
                   "changes nothing.")},
        {Term::Finding, Words::tr("Finding"),
         Words::tr("Something of the running cluster that is not as the design says or as it should be, such as a machine that does not "
                   "answer, with what can be done about it.")},
        {Term::Orphan, Words::tr("Orphan"),
         Words::tr("A machine that is there but is not in the design any more. A finding names it, and it stays until you give a build "
                   "leave to remove it.")},
        {Term::Stale, Words::tr("Stale"),
         Words::tr("Left over from earlier: a figure that nobody has renewed since, or a key that Salt still accepts from a machine that "
                   "is gone.")},
    };
}

QList<Word> wordsOfTheMachines()
{
    return {
        {Term::Service, Words::tr("Service"),
         Words::tr("A program that works on a machine for others, such as a database or a web page. Its check says whether it is well.")},
        {Term::Volume, Words::tr("Volume"),
         Words::tr("A disk beside the machine’s own, for data that must outlive it: it stays when the machine is made anew.")},
        {Term::Ssh, Words::tr("SSH"),
         Words::tr("The way by which this program and you get onto a machine. Nobody can read along, and only who has the cluster’s key "
                   "comes in.")},
        {Term::HostKey, Words::tr("Host key"),
         Words::tr("What a machine shows to prove that it is the one that was built. Another key means that another machine may answer "
                   "in its place.")},
    };
}

QList<Word> wordsOfThePlaces()
{
    return {
        {Term::Engine, Words::tr("Container engine"),
         Words::tr("The program that runs containers on this computer: podman or docker. Each machine of a cluster here is a container.")},
        {Term::Terraform, Words::tr("Terraform"),
         Words::tr("The tool that makes machines, disks and networks, and notes in its state what it made. OpenTofu does the same, and "
                   "either serves.")},
        {Term::OpenStack, Words::tr("OpenStack"),
         Words::tr("The software on which many clouds of universities run. Such a cloud lends machines, disks and addresses to your "
                   "project.")},
    };
}

QList<Word> wordsOfSalt()
{
    return {
        {Term::Salt, Words::tr("Salt"),
         Words::tr("The tool that sets machines up: it installs packages, writes settings and starts services, and tells of each whether "
                   "it had to change anything.")},
        {Term::Master, Words::tr("Salt master"),
         Words::tr("The machine that tells all others what they are to be. It is also the one by which you enter the cluster.")},
        {Term::Minion, Words::tr("Minion"),
         Words::tr("Salt’s part on each machine: a small program that asks the master what to do and does it. A minion that is silent "
                   "cannot be set up, but its machine may be well.")},
        {Term::State, Words::tr("State"),
         Words::tr("One thing that Salt sees to on a machine, such as a package that is installed or a service that runs. What is so "
                   "already is left alone.")},
        {Term::Highstate, Words::tr("Highstate"),
         Words::tr("All states of a machine together, as its roles ask for them. Applying the highstate makes the machine what the "
                   "design says.")},
        {Term::Pillar, Words::tr("Pillar"),
         Words::tr("Values that the master gives to a machine for its states, such as addresses and passwords. Each machine is given "
                   "only what is meant for it.")},
        {Term::Grain, Words::tr("Grain"),
         Words::tr("A fact that a minion tells of its own machine, such as its operating system or its number of cores.")},
        {Term::InfluxDb, Words::tr("InfluxDB"),
         Words::tr("The database that keeps the figures of all machines over time, such as load and memory. The charts are drawn from "
                   "it.")},
        {Term::Consul, Words::tr("Consul"),
         Words::tr("The tool that knows which machines are alive and which service runs where, so that services find each other by "
                   "name.")},
        {Term::Quorum, Words::tr("Quorum"),
         Words::tr("More than half of the Consul servers, which must be alive and agree: 1 of 1, 2 of 3, 3 of 5. Without it the list of "
                   "services is not written any more.")},
    };
}

/// A tip breaks no line of its own accord: one of a paragraph's length would be as wide as the screen.
QString inLines(const QString &paragraph)
{
    constexpr qsizetype longest = 72; // letters of a line
    QStringList lines{QString()};
    for (const QString &word : paragraph.split(u' ')) {
        QString &line = lines.last();
        if (line.isEmpty())
            line = word;
        else if (line.size() + 1 + word.size() <= longest)
            line += u' ' + word;
        else
            lines << word;
    }
    return lines.join(u'\n');
}

} // namespace

QList<Word> allWords()
{
    return ourWords() + wordsOfTheWindow() + wordsOfTheMachines() + wordsOfThePlaces() + wordsOfSalt();
}

QString meaningOf(Term term)
{
    const QList<Word> words = allWords();
    const auto found = std::find_if(words.cbegin(), words.cend(), [term](const Word &word) { return word.term == term; });
    return found == words.cend() ? QString() : found->meaning;
}

QString wordsInALine()
{
    QStringList words;
    for (const Word &one : allWords())
        words << one.word;
    return words.join(u' ');
}

QString tipOf(const QList<Term> &terms)
{
    QStringList lines;
    for (const Word &word : allWords()) {
        if (terms.contains(word.term))
            lines << inLines(word.word + QStringLiteral(": ") + word.meaning);
    }
    return lines.join(QStringLiteral("\n\n"));
}

void explainWords(QWidget &widget, const QList<Term> &terms)
{
    widget.setToolTip(tipOf(terms));
    QStringList meanings;
    for (const Term term : terms)
        meanings << meaningOf(term);
    widget.setAccessibleDescription(meanings.join(u' '));
}

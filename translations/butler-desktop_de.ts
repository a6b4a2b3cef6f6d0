<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BottomPanel</name>
    <message>
        <source>Problems, run and log</source>
        <translation>Probleme, Lauf und Protokoll</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Open the panel</source>
        <translation>Leiste öffnen</translation>
    </message>
</context>
<context>
    <name>Consul</name>
    <message>
        <source>%1 cannot be read. See that it is yours.</source>
        <translation>%1 lässt sich nicht lesen. Gehört die Datei Ihnen?</translation>
    </message>
    <message>
        <source>%1 cannot be written. See that its folder is yours and the disk has room.</source>
        <translation>%1 lässt sich nicht schreiben. Gehört der Ordner Ihnen, und ist auf der Platte Platz?</translation>
    </message>
    <message>
        <source>Consul has no leader now, so no server may leave: its data could be lost. Configure the cluster first, which starts the servers that are stopped.</source>
        <translation>Consul hat gerade keinen Anführer, darum darf kein Server gehen: seine Daten könnten verloren gehen. Richten Sie zuerst den Cluster ein, das startet die angehaltenen Server.</translation>
    </message>
    <message>
        <source>%1 cannot go: of the other Consul servers only %2 of %3 are alive, and they would lose their leader. Configure the cluster first, which starts what is stopped.</source>
        <translation>%1 kann nicht gehen: von den anderen Consul-Servern leben nur %2 von %3, sie verlören ihren Anführer. Richten Sie zuerst den Cluster ein, das startet, was angehalten ist.</translation>
    </message>
</context>
<context>
    <name>Containers</name>
    <message>
        <source>%1 could not say what is running: %2</source>
        <translation>%1 konnte nicht sagen, was läuft: %2</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 is here but does not answer. Start it, then try again.</source>
        <translation>%1 ist da, antwortet aber nicht. Starten Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be used here: %2</source>
        <translation>%1 ist hier nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>%1 is here but cannot start a container: %2</source>
        <translation>%1 ist da, kann aber keinen Container starten: %2</translation>
    </message>
    <message>
        <source>Neither podman nor docker is installed on this computer. Install podman (on Debian and Ubuntu: sudo apt install podman), then try again.</source>
        <translation>Auf diesem Computer ist weder podman noch docker installiert. Installieren Sie podman (unter Debian und Ubuntu: sudo apt install podman) und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>EventWriter</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The run's story could not be written on: %1. Make room on the disk, then start the run again; it goes on where this one stopped.</source>
        <translation>Die Geschichte des Laufs ließ sich nicht weiterschreiben: %1. Schaffen Sie Platz auf der Platte und starten Sie den Lauf neu; er macht weiter, wo dieser aufhörte.</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>The program ended without saying why.</source>
        <translation>Das Programm endete, ohne zu sagen, warum.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 ließ sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>FollowPill</name>
    <message>
        <source>Following</source>
        <translation>Folgt dem Ende</translation>
    </message>
    <message>
        <source>Jump to end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>The newest line stays in sight. Scroll up to read at leisure.</source>
        <translation>Die neueste Zeile bleibt im Blick. Rollen Sie nach oben, um in Ruhe zu lesen.</translation>
    </message>
    <message>
        <source>Shows the newest line and follows again</source>
        <translation>Zeigt die neueste Zeile und folgt wieder</translation>
    </message>
</context>
<context>
    <name>Influx</name>
    <message>
        <source>InfluxDB did not answer the question: %1</source>
        <translation>InfluxDB hat die Frage nicht beantwortet: %1</translation>
    </message>
</context>
<context>
    <name>InfluxClient</name>
    <message>
        <source>The cluster has no monitoring server.</source>
        <translation>Der Cluster hat keinen Überwachungsserver.</translation>
    </message>
    <message>
        <source>Not connected to the cluster yet.</source>
        <translation>Noch nicht mit dem Cluster verbunden.</translation>
    </message>
    <message>
        <source>The monitoring server does not answer.</source>
        <translation>Der Überwachungsserver antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>LogExport</name>
    <message>
        <source>The log cannot be saved there: %1. Choose another folder.</source>
        <translation>Dort lässt sich das Protokoll nicht speichern: %1. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The log could not be saved: %1. Is the disk full?</source>
        <translation>Das Protokoll ließ sich nicht speichern: %1. Ist die Platte voll?</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>No lines yet. What a run does appears here, line by line.</source>
        <translation>Noch keine Zeilen. Was ein Lauf tut, erscheint hier Zeile für Zeile.</translation>
    </message>
</context>
<context>
    <name>LogSearch</name>
    <message>
        <source>This pattern cannot be read: %1.</source>
        <translation>Dieses Muster lässt sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>LogTools</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Find a pattern (regular expression)</source>
        <translation>Ein Muster suchen (regulärer Ausdruck)</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Fund (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Fund (Eingabe)</translation>
    </message>
    <message>
        <source>Copy the marked lines, or the last ones</source>
        <translation>Die markierten Zeilen kopieren, sonst die letzten</translation>
    </message>
    <message>
        <source>Save these lines as a text file…</source>
        <translation>Diese Zeilen als Textdatei speichern …</translation>
    </message>
    <message>
        <source>Whose lines</source>
        <translation>Wessen Zeilen</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Alle Maschinen</translation>
    </message>
    <message>
        <source>From which tool</source>
        <translation>Von welchem Werkzeug</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Alle Werkzeuge</translation>
    </message>
    <message>
        <source>How important</source>
        <translation>Wie wichtig</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Warnings, errors</source>
        <translation>Warnungen, Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>not a pattern</source>
        <translation>kein Muster</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log)</source>
        <translation>Textdateien (*.txt *.log)</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>debug</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles markieren</translation>
    </message>
    <message>
        <source>Jump to end</source>
        <translation>Zum Ende</translation>
    </message>
</context>
<context>
    <name>MatrixColumnHeader</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
</context>
<context>
    <name>MatrixRowHeader</name>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <translation>%1 gleiche</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>What each state came to, machines by states</source>
        <translation>Was aus jedem Zustand wurde, Maschinen nach Zuständen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Planning</source>
        <translation>Plant</translation>
    </message>
    <message>
        <source>Taking down</source>
        <translation>Baut ab</translation>
    </message>
    <message>
        <source>Configuring</source>
        <translation>Richtet ein</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Baut auf</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher anhalten</translation>
    </message>
    <message>
        <source>Finishes what is being done now, then stops. Nothing is left half made.</source>
        <translation>Bringt zu Ende, was gerade getan wird, und hält dann an. Nichts bleibt halb fertig.</translation>
    </message>
    <message>
        <source>Nothing to build</source>
        <translation>Nichts aufzubauen</translation>
    </message>
    <message>
        <source>Add a machine first.</source>
        <translation>Fügen Sie zuerst eine Maschine hinzu.</translation>
    </message>
    <message>
        <source>Mend the design first</source>
        <translation>Erst den Entwurf richten</translation>
    </message>
    <message>
        <source>The list of problems says what is missing.</source>
        <translation>Die Liste der Probleme sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Does what the plan shows.</source>
        <translation>Tut, was der Plan zeigt.</translation>
    </message>
    <message>
        <source>Review and build…</source>
        <translation>Durchsehen und aufbauen …</translation>
    </message>
    <message>
        <source>Shows first what will be made.</source>
        <translation>Zeigt zuerst, was angelegt wird.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem Stand</translation>
    </message>
    <message>
        <source>The machines are as the design says.</source>
        <translation>Die Maschinen sind, wie der Entwurf es sagt.</translation>
    </message>
    <message>
        <source>Apply changes…</source>
        <translation>Änderungen anwenden …</translation>
    </message>
    <message>
        <source>Shows first what will change.</source>
        <translation>Zeigt zuerst, was sich ändert.</translation>
    </message>
    <message numerus="yes">
        <source>Running, %n finding(s)</source>
        <translation>
            <numerusform>Läuft, %n Befund</numerusform>
            <numerusform>Läuft, %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Build failed</source>
        <translation>Aufbau fehlgeschlagen</translation>
    </message>
    <message>
        <source>Built in part</source>
        <translation>Teilweise aufgebaut</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Abgebaut</translation>
    </message>
    <message>
        <source>Not built yet</source>
        <translation>Noch nicht aufgebaut</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The picture comes here.</source>
        <translation>Hierher kommt das Bild.</translation>
    </message>
    <message>
        <source>No charts yet.</source>
        <translation>Noch keine Kurven.</translation>
    </message>
    <message>
        <source>They come when the first machine reports, about 2 min after Build.</source>
        <translation>Sie kommen, wenn die erste Maschine sich meldet, etwa 2 Minuten nach dem Aufbau.</translation>
    </message>
    <message>
        <source>No services yet.</source>
        <translation>Noch keine Dienste.</translation>
    </message>
    <message>
        <source>They come when the machines are built and have found each other.</source>
        <translation>Sie kommen, wenn die Maschinen aufgebaut sind und einander gefunden haben.</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Every build, check and take-down is kept here with all that it said.</source>
        <translation>Jeder Aufbau, jede Prüfung und jeder Abbau wird hier aufbewahrt, mit allem, was dabei gesagt wurde.</translation>
    </message>
    <message>
        <source>Clouds come with the next release.</source>
        <translation>Clouds kommen mit der nächsten Fassung.</translation>
    </message>
    <message>
        <source>This release builds clusters on this computer. Designs made now will run on OpenStack unchanged but for their target.</source>
        <translation>Diese Fassung baut Cluster auf diesem Computer. Entwürfe von jetzt werden unverändert auf OpenStack laufen, nur mit anderem Ziel.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>it was only half made</source>
        <translation>sie ist nur halb fertig geworden</translation>
    </message>
    <message>
        <source>it is to be made anew</source>
        <translation>sie soll neu angelegt werden</translation>
    </message>
    <message>
        <source>it is not in the design any more</source>
        <translation>sie steht nicht mehr im Entwurf</translation>
    </message>
    <message>
        <source>Terraform's plan could not be read. Start the run again; if it stays so, another version of Terraform may help.</source>
        <translation>Der Plan von Terraform ließ sich nicht lesen. Starten Sie den Lauf neu; bleibt es dabei, hilft vielleicht eine andere Terraform-Version.</translation>
    </message>
    <message>
        <source>Terraform's state %1 is broken. Put back the newest terraform.tfstate of .butler/runs in its place.</source>
        <translation>Der Terraform-Stand %1 ist beschädigt. Setzen Sie die neueste terraform.tfstate aus .butler/runs an seine Stelle.</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 ließ sich nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>RoleFile</name>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation>„%1“ muss eines von diesen sein: %2.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>No folder for the run could be made in %1. See whether the disk is full or the folder belongs to somebody else.</source>
        <translation>In %1 ließ sich kein Ordner für den Lauf anlegen. Ist die Platte voll, oder gehört der Ordner jemand anderem?</translation>
    </message>
    <message>
        <source>This run was made by a newer version of the program.</source>
        <translation>Dieser Lauf stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>%1 is not a run's record.</source>
        <translation>%1 ist nicht die Aufzeichnung eines Laufs.</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The process that carried this run out is gone. What it had begun may be half done; start the run again, and it goes on where this one ended.</source>
        <translation>Der Prozess, der diesen Lauf ausführte, ist weg. Was er begonnen hatte, ist vielleicht halb getan; starten Sie den Lauf neu, er macht dort weiter, wo dieser endete.</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>The process that carried this run out is gone.</source>
        <translation>Der Prozess, der diesen Lauf ausführte, ist weg.</translation>
    </message>
</context>
<context>
    <name>RunLauncher</name>
    <message>
        <source>The run could not be told to stop: %1 could not be written.</source>
        <translation>Dem Lauf ließ sich nicht sagen, dass er anhalten soll: %1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Which runs are listed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only those that failed or broke off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only those that change something</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>%1 · for %2 now</source>
        <translation>%1 · seit %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (recording)</source>
        <translation>%1 (Aufzeichnung)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>RunLock</name>
    <message>
        <source>Another run is going on: %1, since %2. Wait for it, or stop it.</source>
        <translation>Ein anderer Lauf ist im Gange: %1, seit %2. Warten Sie ihn ab, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>A run on the computer %1 has this cluster: %2, since %3. Wait for it there; only if that computer no longer runs it, delete the file .butler/lock.</source>
        <translation>Ein Lauf auf dem Computer %1 hat diesen Cluster: %2, seit %3. Warten Sie ihn dort ab; nur wenn jener Computer ihn nicht mehr ausführt, löschen Sie die Datei .butler/lock.</translation>
    </message>
    <message>
        <source>Another run is just being started. Try again in a moment.</source>
        <translation>Gerade wird ein anderer Lauf gestartet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be written. See whether the disk is full or the folder belongs to somebody else.</source>
        <translation>%1 ließ sich nicht schreiben. Ist die Platte voll, oder gehört der Ordner jemand anderem?</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher anhalten</translation>
    </message>
    <message>
        <source>More about this run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy for support</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the folder of this run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 machines failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run %1 again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run the %1 again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run: %1
Outcome: %2
%3
</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed: %1 %2: %3
</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed: %1 on %2: %3
</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Make machines</source>
        <translation>Maschinen anlegen</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>%1, stopped by you</source>
        <translation>%1, von Ihnen angehalten</translation>
    </message>
    <message>
        <source>%1, broke off</source>
        <translation>%1, abgebrochen</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>package is installed</source>
        <translation>Paket ist installiert</translation>
    </message>
    <message>
        <source>package is not installed</source>
        <translation>Paket ist nicht installiert</translation>
    </message>
    <message>
        <source>package is up to date</source>
        <translation>Paket ist aktuell</translation>
    </message>
    <message>
        <source>package source is known</source>
        <translation>Paketquelle ist bekannt</translation>
    </message>
    <message>
        <source>file has this content</source>
        <translation>Datei hat diesen Inhalt</translation>
    </message>
    <message>
        <source>folder exists</source>
        <translation>Ordner ist da</translation>
    </message>
    <message>
        <source>file does not exist</source>
        <translation>Datei ist nicht da</translation>
    </message>
    <message>
        <source>link points to its file</source>
        <translation>Verweis zeigt auf seine Datei</translation>
    </message>
    <message>
        <source>file has this line</source>
        <translation>Datei hat diese Zeile</translation>
    </message>
    <message>
        <source>file has this text</source>
        <translation>Datei hat diesen Text</translation>
    </message>
    <message>
        <source>file has these lines</source>
        <translation>Datei hat diese Zeilen</translation>
    </message>
    <message>
        <source>file has this block</source>
        <translation>Datei hat diesen Block</translation>
    </message>
    <message>
        <source>service runs</source>
        <translation>Dienst läuft</translation>
    </message>
    <message>
        <source>service starts with the machine</source>
        <translation>Dienst startet mit der Maschine</translation>
    </message>
    <message>
        <source>service does not run</source>
        <translation>Dienst läuft nicht</translation>
    </message>
    <message>
        <source>service does not start by itself</source>
        <translation>Dienst startet nicht von selbst</translation>
    </message>
    <message>
        <source>user exists</source>
        <translation>Benutzer ist da</translation>
    </message>
    <message>
        <source>user group exists</source>
        <translation>Benutzergruppe ist da</translation>
    </message>
    <message>
        <source>host name is known</source>
        <translation>Rechnername ist bekannt</translation>
    </message>
    <message>
        <source>command was run</source>
        <translation>Befehl wurde ausgeführt</translation>
    </message>
    <message>
        <source>script was run</source>
        <translation>Skript wurde ausgeführt</translation>
    </message>
    <message>
        <source>archive is unpacked</source>
        <translation>Archiv ist ausgepackt</translation>
    </message>
    <message>
        <source>Salt's own act was done</source>
        <translation>Salts eigener Schritt wurde getan</translation>
    </message>
    <message>
        <source>volume is mounted</source>
        <translation>Datenträger ist eingehängt</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped, needs a failed one</source>
        <translation>ausgelassen, braucht einen fehlgeschlagenen</translation>
    </message>
    <message>
        <source>1 machine will be destroyed: </source>
        <translation>1 Maschine wird zerstört: </translation>
    </message>
    <message>
        <source>%1 machines will be destroyed: </source>
        <translation>%1 Maschinen werden zerstört: </translation>
    </message>
    <message>
        <source>1 machine will be made anew: </source>
        <translation>1 Maschine wird neu angelegt: </translation>
    </message>
    <message>
        <source>%1 machines will be made anew: </source>
        <translation>%1 Maschinen werden neu angelegt: </translation>
    </message>
    <message>
        <source>1 machine will be made.</source>
        <translation>1 Maschine wird angelegt.</translation>
    </message>
    <message>
        <source>%1 machines will be made.</source>
        <translation>%1 Maschinen werden angelegt.</translation>
    </message>
    <message>
        <source>1 machine will be started again.</source>
        <translation>1 Maschine wird neu gestartet.</translation>
    </message>
    <message>
        <source>%1 machines will be started again.</source>
        <translation>%1 Maschinen werden neu gestartet.</translation>
    </message>
    <message>
        <source>1 machine will be changed.</source>
        <translation>1 Maschine wird geändert.</translation>
    </message>
    <message>
        <source>%1 machines will be changed.</source>
        <translation>%1 Maschinen werden geändert.</translation>
    </message>
    <message>
        <source>No machine will be made, changed or destroyed.</source>
        <translation>Keine Maschine wird angelegt, geändert oder zerstört.</translation>
    </message>
    <message>
        <source>Nothing will be destroyed.</source>
        <translation>Nichts wird zerstört.</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 ließ sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>The output of %1 could not be kept in %2. See whether the disk is full.</source>
        <translation>Die Ausgabe von %1 ließ sich nicht in %2 aufbewahren. Ist die Platte voll?</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Its way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Each plan, build and take-down is kept here with its log, to be looked at again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SaltText</name>
    <message>
        <source>Roles configured</source>
        <translation>Rollen eingerichtet</translation>
    </message>
    <message>
        <source>The Salt minion of %1 does not answer. Build again with up, which starts it anew.</source>
        <translation>Der Salt-Minion von %1 antwortet nicht. Bauen Sie mit up noch einmal auf, das startet ihn neu.</translation>
    </message>
    <message>
        <source>A job of an earlier run still goes on (%1); waiting for it: %2.</source>
        <translation>Ein Auftrag eines früheren Laufs ist noch im Gange (%1); es wird auf ihn gewartet: %2.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 did not return. Build again with up, which starts it anew.</source>
        <translation>Der Salt-Minion von %1 kam nicht zurück. Bauen Sie mit up noch einmal auf, das startet ihn neu.</translation>
    </message>
    <message>
        <source>No state was applied: %1</source>
        <translation>Kein Zustand wurde angewandt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) failed. %1</source>
        <translation>
            <numerusform>%n Zustand ist fehlgeschlagen. %1</numerusform>
            <numerusform>%n Zustände sind fehlgeschlagen. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Configure the roles</source>
        <translation>Rollen einrichten</translation>
    </message>
    <message>
        <source>Joined Salt</source>
        <translation>Bei Salt angemeldet</translation>
    </message>
    <message>
        <source>Setting up Salt took too long.</source>
        <translation>Salt einzurichten dauerte zu lange.</translation>
    </message>
    <message>
        <source>The Salt master could not be set up: %1</source>
        <translation>Der Salt-Master ließ sich nicht einrichten: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written. See that its folder is yours and the disk has room.</source>
        <translation>%1 lässt sich nicht schreiben. Gehört der Ordner Ihnen, und ist auf der Platte Platz?</translation>
    </message>
    <message>
        <source>The Salt master did not take its states. %1</source>
        <translation>Der Salt-Master nahm seine Zustände nicht an. %1</translation>
    </message>
    <message>
        <source>The key of %1 is the one its machine has: accepted.</source>
        <translation>Der Schlüssel von %1 ist der, den die Maschine hat: angenommen.</translation>
    </message>
    <message>
        <source>%1 has another key than before, and its machine confirms it: accepted in place of the old one.</source>
        <translation>%1 hat einen anderen Schlüssel als zuvor, und die Maschine bestätigt ihn: an Stelle des alten angenommen.</translation>
    </message>
    <message>
        <source>The key of %1 belongs to no machine of the design: removed.</source>
        <translation>Der Schlüssel von %1 gehört zu keiner Maschine des Entwurfs: entfernt.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 was started but does not answer its master. Build again with up, or look at journalctl -u salt-minion there.</source>
        <translation>Der Salt-Minion von %1 wurde gestartet, antwortet seinem Master aber nicht. Bauen Sie mit up noch einmal auf, oder sehen Sie dort journalctl -u salt-minion an.</translation>
    </message>
    <message>
        <source>Join Salt</source>
        <translation>Bei Salt anmelden</translation>
    </message>
    <message>
        <source>Consul cannot be asked: %1</source>
        <translation>Consul lässt sich nicht fragen: %1</translation>
    </message>
    <message>
        <source>The Consul server %1 leaves.</source>
        <translation>Der Consul-Server %1 geht.</translation>
    </message>
    <message>
        <source>After %1 left, Consul has no leader. Nothing more is removed; configure again, then remove the rest.</source>
        <translation>Nachdem %1 gegangen ist, hat Consul keinen Anführer. Mehr wird nicht entfernt; richten Sie noch einmal ein, dann entfernen Sie den Rest.</translation>
    </message>
    <message>
        <source>%1 does not answer any more; it is taken out of Consul afterwards.</source>
        <translation>%1 antwortet nicht mehr; sie wird hinterher aus Consul genommen.</translation>
    </message>
    <message>
        <source>Not all of what is gone could be forgotten (%1): %2</source>
        <translation>Nicht alles, was weg ist, ließ sich vergessen (%1): %2</translation>
    </message>
    <message>
        <source>Salt cannot work: %1. Build again with up, which starts its master anew.</source>
        <translation>Salt kann nicht arbeiten: %1. Bauen Sie mit up noch einmal auf, das startet den Master neu.</translation>
    </message>
    <message>
        <source>Salt said nothing for %1 minutes, so the run gave up waiting. What its machines do goes on; configure again to follow it.</source>
        <translation>Salt sagte %1 Minuten lang nichts, darum wartet der Lauf nicht länger. Was die Maschinen tun, geht weiter; richten Sie noch einmal ein, um ihm zu folgen.</translation>
    </message>
    <message>
        <source>Salt's master does not work: %1</source>
        <translation>Der Salt-Master arbeitet nicht: %1</translation>
    </message>
    <message>
        <source>The connection to the Salt master broke; the machines go on. Connecting again.</source>
        <translation>Die Verbindung zum Salt-Master ist abgerissen; die Maschinen machen weiter. Es wird neu verbunden.</translation>
    </message>
    <message>
        <source>The Salt master could not be reached again. The machines go on with what they were told; configure again to follow them.</source>
        <translation>Der Salt-Master war nicht mehr zu erreichen. Die Maschinen machen weiter mit dem, was ihnen gesagt wurde; richten Sie noch einmal ein, um ihnen zu folgen.</translation>
    </message>
    <message>
        <source>%1 machines failed: %2. All others are done.</source>
        <translation>%1 Maschinen sind fehlgeschlagen: %2. Alle anderen sind fertig.</translation>
    </message>
    <message>
        <source>Stopped. What was done stays; up goes on from here.</source>
        <translation>Angehalten. Was getan ist, bleibt; up macht hier weiter.</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Nicht geprüft: %1</translation>
    </message>
    <message numerus="yes">
        <source>Not clean, %n state(s) differ: %1. Configure again.</source>
        <translation>
            <numerusform>Nicht sauber, %n Zustand weicht ab: %1. Richten Sie noch einmal ein.</numerusform>
            <numerusform>Nicht sauber, %n Zustände weichen ab: %1. Richten Sie noch einmal ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be asked whether all machines are well: %1</source>
        <translation>Es lässt sich nicht fragen, ob es allen Maschinen gut geht: %1</translation>
    </message>
    <message>
        <source>Consul has no leader: its servers do not find each other. See the log of consul on %1.</source>
        <translation>Consul hat keinen Anführer: seine Server finden einander nicht. Sehen Sie das Protokoll von consul auf %1 an.</translation>
    </message>
    <message>
        <source>%1 is configured, but Consul does not know it as alive. Configure again.</source>
        <translation>%1 ist eingerichtet, aber Consul kennt sie nicht als lebend. Richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 is configured, but its figures do not arrive. Configure again.</source>
        <translation>%1 ist eingerichtet, aber ihre Messwerte kommen nicht an. Richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Check that all is clean</source>
        <translation>Prüfen, dass alles sauber ist</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>SshText</name>
    <message>
        <source>Reached by SSH</source>
        <translation>Mit SSH erreicht</translation>
    </message>
    <message>
        <source>The cluster cannot be entered: %1</source>
        <translation>Der Cluster lässt sich nicht betreten: %1</translation>
    </message>
    <message>
        <source>%1 never answered SSH. %2</source>
        <translation>%1 hat auf SSH nie geantwortet. %2</translation>
    </message>
    <message>
        <source>Reach the machines</source>
        <translation>Maschinen erreichen</translation>
    </message>
    <message>
        <source>%1 cannot be written. See that its folder is yours and the disk has room.</source>
        <translation>%1 lässt sich nicht schreiben. Gehört der Ordner Ihnen, und ist auf der Platte Platz?</translation>
    </message>
    <message>
        <source>%1 cannot be read. See that it is yours.</source>
        <translation>%1 lässt sich nicht lesen. Gehört die Datei Ihnen?</translation>
    </message>
    <message>
        <source>No SSH key could be made. See that ssh-keygen (openssh-client) is installed and that %1 can be written.</source>
        <translation>Kein SSH-Schlüssel ließ sich anlegen. Ist ssh-keygen (openssh-client) installiert, und lässt sich %1 beschreiben?</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Zerstören</translation>
    </message>
</context>
<context>
    <name>StateInspector</name>
    <message>
        <source>Also on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What it printed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on %1 and %2 others that are alike</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What to do: try it again. Nothing that is clean will be touched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is done once what it needs has been mended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try on %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, then gave up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 other machines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Machine: %1
Step: %2, in %3 (%4)
Result: %5 after %6

%7
</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StateMatrixModel</name>
    <message>
        <source>The rest, one row for each group that is alike</source>
        <translation>Der Rest, eine Zeile für jede Gruppe von gleichen</translation>
    </message>
    <message>
        <source>%1 (%2 alike)</source>
        <translation>%1 (%2 gleiche)</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>%1: not for %2</source>
        <translation>%1: nicht für %2</translation>
    </message>
    <message>
        <source>%1, in %2: %3</source>
        <translation>%1, in %2: %3</translation>
    </message>
</context>
<context>
    <name>StatesPane</name>
    <message>
        <source>Find a machine or step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No states yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They come as soon as Salt applies the roles, machine by machine.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not for this machine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed  %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed  %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All  %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 steps clean · %2 changed · %3 failed · %4 skipped</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The answer about the cluster's state cannot be read. Ask again.</source>
        <translation>Die Antwort über den Stand des Clusters lässt sich nicht lesen. Fragen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>StatusPoller</name>
    <message>
        <source>The cluster's state cannot be asked: the program butlerctl does not start. Install Butler Desktop again.</source>
        <translation>Der Stand des Clusters lässt sich nicht fragen: das Programm butlerctl startet nicht. Installieren Sie Butler Desktop neu.</translation>
    </message>
</context>
<context>
    <name>StepDelegate</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StepTreeModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 of %2 machines</source>
        <translation>%1 von %2 Maschinen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Terraform</name>
    <message>
        <source>Terraform is not installed on this computer. Install Terraform 1.5 or newer, or OpenTofu, then try again.</source>
        <translation>Auf diesem Computer ist kein Terraform installiert. Installieren Sie Terraform 1.5 oder neuer, oder OpenTofu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not say which version it is. Install Terraform 1.5 or newer, or OpenTofu, then try again.</source>
        <translation>%1 sagt nicht, welche Version es ist. Installieren Sie Terraform 1.5 oder neuer, oder OpenTofu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is version %2, which is too old. Install Terraform 1.5 or newer, or OpenTofu, then try again.</source>
        <translation>%1 ist Version %2, und das ist zu alt. Installieren Sie Terraform 1.5 oder neuer, oder OpenTofu, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Befinden</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>Alle Cluster</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find an act (Ctrl+K)</source>
        <translation>Eine Handlung suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message>
        <source>Not connected to the cluster.</source>
        <translation>Nicht mit dem Cluster verbunden.</translation>
    </message>
    <message>
        <source>Connecting to the cluster …</source>
        <translation>Verbindung zum Cluster wird aufgebaut …</translation>
    </message>
    <message>
        <source>Connected to the cluster.</source>
        <translation>Mit dem Cluster verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the cluster: %1 Trying again in %n s.</source>
        <translation>
            <numerusform>Keine Verbindung zum Cluster: %1 Neuer Versuch in %n s.</numerusform>
            <numerusform>Keine Verbindung zum Cluster: %1 Neuer Versuch in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YamlText</name>
    <message>
        <source>Names for values (&amp;) are not taken here. Write the value out.</source>
        <translation>Namen für Werte (&amp;) gelten hier nicht. Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>Types (!) are not taken here. Write the value alone.</source>
        <translation>Typen (!) gelten hier nicht. Schreiben Sie nur den Wert.</translation>
    </message>
    <message>
        <source>References (*) are not taken here. Write the value out.</source>
        <translation>Verweise (*) gelten hier nicht. Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>A key must be a word followed by a colon.</source>
        <translation>Ein Schlüssel muss ein Wort sein, dem ein Doppelpunkt folgt.</translation>
    </message>
    <message>
        <source>“%1” is given twice; the first is in line %2. Remove one of them.</source>
        <translation>„%1“ steht zweimal da; das erste in Zeile %2. Entfernen Sie eines.</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed on its line.</source>
        <translation>Das Anführungszeichen, das hier aufgeht, wird in seiner Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>This is no text: there is a zero byte here. Take the file out of a backup, or save it as UTF-8.</source>
        <translation>Das ist kein Text: hier steht ein Null-Byte. Holen Sie die Datei aus einer Sicherung, oder speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>A control character stands here, which no text has. Remove it.</source>
        <translation>Hier steht ein Steuerzeichen, das in keinen Text gehört. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>This letter is not UTF-8. Save the file as UTF-8.</source>
        <translation>Dieser Buchstabe ist nicht UTF-8. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>A tab stands at the beginning of the line. Use spaces: YAML does not take tabs there.</source>
        <translation>Am Anfang der Zeile steht ein Tabulator. Nehmen Sie Leerzeichen: YAML nimmt dort keine Tabulatoren.</translation>
    </message>
    <message>
        <source>Another document begins here. Keep one, and remove the line and what follows it.</source>
        <translation>Hier beginnt ein weiteres Dokument. Behalten Sie eines und entfernen Sie die Zeile und was ihr folgt.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB, so it is none of ours.</source>
        <translation>Die Datei ist größer als 16 MB, also keine von uns.</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>A colon stands where none can be. Put the text that contains it in quotes, or indent the line as those above it.</source>
        <translation>Ein Doppelpunkt steht, wo keiner sein kann. Setzen Sie den Text, der ihn enthält, in Anführungszeichen, oder rücken Sie die Zeile ein wie die darüber.</translation>
    </message>
    <message>
        <source>This line is indented otherwise than those it belongs to, or lacks its dash or colon.</source>
        <translation>Diese Zeile ist anders eingerückt als die, zu denen sie gehört, oder ihr fehlt Strich oder Doppelpunkt.</translation>
    </message>
    <message>
        <source>A bracket that was opened before is not closed here.</source>
        <translation>Eine Klammer, die zuvor aufging, wird hier nicht geschlossen.</translation>
    </message>
    <message>
        <source>The file ends in the middle of something. Was it cut off?</source>
        <translation>Die Datei endet mitten in etwas. Wurde sie abgeschnitten?</translation>
    </message>
    <message>
        <source>This cannot be read: %1.</source>
        <translation>Das lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>More text stands after the end of the document.</source>
        <translation>Nach dem Ende des Dokuments steht noch Text.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Did you mean “%2”?</source>
        <translation>„%1“ ist hier nicht bekannt. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The format is missing. Write “format: 1” above all else.</source>
        <translation>Das Format fehlt. Schreiben Sie „format: 1“ vor alles andere.</translation>
    </message>
    <message>
        <source>This file has format %1, and this version knows formats up to %2. A newer Butler Desktop wrote it: please use that one, or a later one.</source>
        <translation>Diese Datei hat Format %1, und diese Version kennt Formate bis %2. Ein neueres Butler Desktop hat sie geschrieben: bitte nehmen Sie jenes oder ein späteres.</translation>
    </message>
    <message>
        <source>Here must be lines of the form “key: value”.</source>
        <translation>Hier müssen Zeilen der Form „Schlüssel: Wert“ stehen.</translation>
    </message>
    <message>
        <source>“%1” must be a list: [one, two], or a line with a dash for each.</source>
        <translation>„%1“ muss eine Liste sein: [eins, zwei], oder je eine Zeile mit einem Strich.</translation>
    </message>
    <message>
        <source>A value is missing here. Write it, or remove the line.</source>
        <translation>Hier fehlt ein Wert. Schreiben Sie ihn, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Here must be a text, no list and no further keys.</source>
        <translation>Hier muss ein Text stehen, keine Liste und keine weiteren Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Write digits alone, without quotes.</source>
        <translation>„%1“ ist keine ganze Zahl. Schreiben Sie nur Ziffern, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” begins with a zero: some read that as an octal number. Write it without.</source>
        <translation>„%1“ beginnt mit einer Null: manche lesen das als Oktalzahl. Schreiben Sie sie ohne.</translation>
    </message>
    <message>
        <source>“%1” is out of range. It can be %2 to %3.</source>
        <translation>„%1“ liegt außerhalb. Möglich sind %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
</context>
</TS>

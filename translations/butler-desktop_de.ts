<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Butler Desktop</source>
        <translation>Über Butler Desktop</translation>
    </message>
    <message>
        <source>Butler Desktop %1</source>
        <translation>Butler Desktop %1</translation>
    </message>
    <message>
        <source>Draws, builds, watches and takes down research clusters.</source>
        <translation>Zeichnet Forschungscluster, baut sie auf, überwacht sie und baut sie ab.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC).</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Symbole: Lucide (ISC).</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Terraform or OpenTofu: not found</source>
        <translation>Terraform oder OpenTofu: nicht gefunden</translation>
    </message>
    <message>
        <source>%1 %2, which came with Butler Desktop</source>
        <translation>%1 %2, mit Butler Desktop gekommen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Provider for OpenStack: the one that Terraform fetches</source>
        <translation>Provider für OpenStack: der, den Terraform holt</translation>
    </message>
    <message>
        <source>Provider for OpenStack %1, which came with Butler Desktop</source>
        <translation>Provider für OpenStack %1, mit Butler Desktop gekommen</translation>
    </message>
    <message>
        <source>Newer versions: this build knows no place to look</source>
        <translation>Neuere Versionen: Dieser Bau kennt keinen Ort zum Nachsehen</translation>
    </message>
    <message>
        <source>Newer versions: not looked for; the menu changes it</source>
        <translation>Neuere Versionen: Es wird nicht nachgesehen; im Menü lässt es sich ändern</translation>
    </message>
    <message>
        <source>Butler Desktop %1 is there.</source>
        <translation>Butler Desktop %1 ist da.</translation>
    </message>
    <message>
        <source>Newer versions: not known yet</source>
        <translation>Neuere Versionen: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Newer versions: none, asked on %1</source>
        <translation>Neuere Versionen: keine, gefragt am %1</translation>
    </message>
</context>
<context>
    <name>AccountDrop</name>
    <message>
        <source>Drop the file that your cloud gave you here</source>
        <translation>Die Datei, die Ihre Cloud Ihnen gab, hier fallen lassen</translation>
    </message>
    <message>
        <source>An openrc.sh or clouds.yaml, as the cloud&apos;s own page offers them under API access, or a *.tfvars file. It is read, never carried out.</source>
        <translation>Eine openrc.sh oder clouds.yaml, wie die Seite der Cloud sie unter API-Zugang anbietet, oder eine *.tfvars-Datei. Sie wird gelesen, nie ausgeführt.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Paste its text</source>
        <translation>Ihren Text einfügen</translation>
    </message>
    <message>
        <source>Drop another openrc.sh or clouds.yaml here, or paste one.</source>
        <translation>Eine andere openrc.sh oder clouds.yaml hier fallen lassen oder einfügen.</translation>
    </message>
    <message>
        <source>The file that your cloud gave you</source>
        <translation>Die Datei, die Ihre Cloud Ihnen gab</translation>
    </message>
</context>
<context>
    <name>AccountTest</name>
    <message>
        <source>The cloud&apos;s address is found</source>
        <translation>Die Adresse der Cloud ist gefunden</translation>
    </message>
    <message>
        <source>The connection is private</source>
        <translation>Die Verbindung ist vertraulich</translation>
    </message>
    <message>
        <source>The sign-in service answers</source>
        <translation>Der Anmeldedienst antwortet</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>The project is yours</source>
        <translation>Das Projekt gehört Ihnen</translation>
    </message>
    <message>
        <source>The region has what is needed</source>
        <translation>Die Region hat, was nötig ist</translation>
    </message>
    <message>
        <source>Machines can be made</source>
        <translation>Maschinen lassen sich anlegen</translation>
    </message>
    <message>
        <source>Networks can be made</source>
        <translation>Netze lassen sich anlegen</translation>
    </message>
    <message>
        <source>Volumes can be made</source>
        <translation>Volumes lassen sich anlegen</translation>
    </message>
    <message>
        <source>Your allocation is read</source>
        <translation>Ihr Kontingent ist gelesen</translation>
    </message>
    <message>
        <source>Your SSH key can be used</source>
        <translation>Ihr SSH-Schlüssel ist brauchbar</translation>
    </message>
    <message>
        <source>The jump host lets you in</source>
        <translation>Der Sprungrechner lässt Sie ein</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Forget the old key…</source>
        <translation>Den alten Schlüssel vergessen …</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungsprobe</translation>
    </message>
    <message>
        <source>The fingerprint of its key</source>
        <translation>Der Fingerabdruck seines Schlüssels</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Ihr öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Until this passes, nothing can be built there.</source>
        <translation>Bis das gelingt, lässt sich dort nichts bauen.</translation>
    </message>
    <message>
        <source>Until the key is trusted, nothing can be built there.</source>
        <translation>Bis Sie dem Schlüssel vertrauen, lässt sich dort nichts bauen.</translation>
    </message>
    <message>
        <source>testing…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>waits for your word</source>
        <translation>wartet auf Ihr Wort</translation>
    </message>
    <message>
        <source>works, tested %1</source>
        <translation>geht, geprüft %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <comment>today, 12:04</comment>
        <translation>fehlgeschlagen %1</translation>
    </message>
</context>
<context>
    <name>ActFinder</name>
    <message>
        <source>What do you want to do, or which machine?</source>
        <translation>Was möchten Sie tun, oder zu welcher Maschine?</translation>
    </message>
    <message>
        <source>Acts and machines</source>
        <translation>Handlungen und Maschinen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
</context>
<context>
    <name>ApplyStage</name>
    <message>
        <source>%1 was stopped; it is started.</source>
        <translation>%1 war angehalten; sie wird gestartet.</translation>
    </message>
    <message>
        <source>A machine that was stopped could not be started: %1. Mend that, then build again. Nothing on the machine is lost meanwhile.</source>
        <translation>Eine Maschine, die angehalten war, ließ sich nicht starten: %1. Beheben Sie das, und bauen Sie dann noch einmal auf. Auf der Maschine geht dabei nichts verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) are there.</source>
        <translation>
            <numerusform>%n Maschine ist da.</numerusform>
            <numerusform>%n Maschinen sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed, as no state knows it: %1</source>
        <translation>Entfernt, da kein Zustand es kennt: %1</translation>
    </message>
    <message>
        <source>While this was being built, the cluster changed: going on would destroy, or make anew: %1. That was not agreed to, so the run ends here. What is made stays; look at the plan.</source>
        <translation>Während gebaut wurde, hat sich der Cluster verändert: weiterzumachen würde zerstören oder neu machen: %1. Dem wurde nicht zugestimmt, darum endet der Lauf hier. Was gemacht ist, bleibt; sehen Sie sich den Plan an.</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>makes it anew</source>
        <translation>macht sie neu</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>%1 is a backup of a newer version of Butler Desktop. Use that version.</source>
        <translation>%1 ist die Sicherung einer neueren Version von Butler Desktop. Nehmen Sie jene Version.</translation>
    </message>
    <message>
        <source>The cluster of this backup is on this computer, in %1, and can be worked with from one folder only. Work there, or move that folder away first. Nothing was written.</source>
        <translation>Der Cluster dieser Sicherung ist auf diesem Computer, in %1, und lässt sich nur aus einem Ordner bedienen. Arbeiten Sie dort, oder räumen Sie jenen Ordner vorher weg. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 is there already. Name another file. Nothing was written.</source>
        <translation>%1 gibt es schon. Nennen Sie eine andere Datei. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The passphrase is too short: it needs %1 letters or more, as the keys of all machines lie behind it.</source>
        <translation>Die Passphrase ist zu kurz: Sie braucht mindestens %1 Zeichen, denn hinter ihr liegen die Schlüssel aller Maschinen.</translation>
    </message>
    <message>
        <source>%1 is not empty. Name a folder that is empty, or is not there yet. Nothing was written.</source>
        <translation>%1 ist nicht leer. Nennen Sie einen Ordner, der leer ist oder den es noch nicht gibt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that the place is yours to write to.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Sehen Sie nach, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>A tool of a run that was ended still works on the cluster. Nothing was written. Try again when it is done.</source>
        <translation>Ein Werkzeug eines beendeten Laufs arbeitet noch am Cluster. Es wurde nichts geschrieben. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>What is known of another cluster that was in %1 is still there, in %2. Name another folder. Nothing was written.</source>
        <translation>Was von einem anderen Cluster bekannt ist, der in %1 lag, ist noch da, in %2. Nennen Sie einen anderen Ordner. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write a backup</source>
        <translation>Eine Sicherung schreiben</translation>
    </message>
    <message>
        <source>One file with all that this cluster is: its design, what is known of its machines, its keys and its passwords. Whoever has the file and the passphrase has the machines, from any computer. The account at a cloud and its secret are not in it.</source>
        <translation>Eine Datei mit allem, was dieser Cluster ist: seinem Entwurf, was von seinen Maschinen bekannt ist, seinen Schlüsseln und seinen Passwörtern. Wer die Datei und die Passphrase hat, hat die Maschinen, von jedem Computer aus. Das Konto bei einer Cloud und sein Geheimnis sind nicht darin.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Take over a cluster</source>
        <translation>Einen Cluster übernehmen</translation>
    </message>
    <message>
        <source>A backup holds a cluster: its design, what is known of its machines, its keys and its passwords. From here on it is yours, and nobody should work with it from its first folder any more. At a cloud you need an account that leads to the same project.</source>
        <translation>Eine Sicherung enthält einen Cluster: seinen Entwurf, was von seinen Maschinen bekannt ist, seine Schlüssel und seine Passwörter. Von nun an ist er Ihrer, und niemand soll mehr aus seinem ersten Ordner mit ihm arbeiten. In einer Cloud brauchen Sie ein Konto, das in dasselbe Projekt führt.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Folder for the cluster, which is empty or not there yet</source>
        <translation>Ordner für den Cluster, leer oder noch nicht vorhanden</translation>
    </message>
    <message>
        <source>Backup of a cluster</source>
        <translation>Sicherung eines Clusters</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Die Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose a folder that is empty</source>
        <translation>Einen leeren Ordner wählen</translation>
    </message>
    <message>
        <source>Say into which file, with the folder that it is to lie in.</source>
        <translation>Sagen Sie, in welche Datei, mit dem Ordner, in dem sie liegen soll.</translation>
    </message>
    <message>
        <source>Choose the backup.</source>
        <translation>Wählen Sie die Sicherung.</translation>
    </message>
    <message>
        <source>Say into which folder the cluster is to come.</source>
        <translation>Sagen Sie, in welchen Ordner der Cluster kommen soll.</translation>
    </message>
    <message>
        <source>These are two different passphrases. Nothing was written.</source>
        <translation>Das sind zwei verschiedene Passphrasen. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>BackupJob</name>
    <message>
        <source>The program butlerctl does not start. Install Butler Desktop again.</source>
        <translation>Das Programm butlerctl startet nicht. Installieren Sie Butler Desktop noch einmal.</translation>
    </message>
    <message>
        <source>The program butlerctl was ended from outside. Try again.</source>
        <translation>Das Programm butlerctl wurde von außen beendet. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>BackupVerbs</name>
    <message>
        <source>Say into which file: butlerctl backup FOLDER FILE. The passphrase is read from standard input.</source>
        <translation>Sagen Sie, in welche Datei: butlerctl backup ORDNER DATEI. Die Passphrase wird von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>A passphrase for the backup:</source>
        <translation>Eine Passphrase für die Sicherung:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Noch einmal dieselbe:</translation>
    </message>
    <message>
        <source>These are two different passphrases. Nothing was written.</source>
        <translation>Das sind zwei verschiedene Passphrasen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 holds the cluster: its design, its state, its keys and its passwords. Whoever has the file and the passphrase has the machines. The account at a cloud and its secret are not in it.</source>
        <translation>%1 enthält den Cluster: Entwurf, Zustand, Schlüssel und Passwörter. Wer die Datei und die Passphrase hat, hat die Maschinen. Das Konto bei einer Cloud und sein Geheimnis stehen nicht darin.</translation>
    </message>
    <message>
        <source>Say from which file, and where to: butlerctl restore FILE FOLDER. The passphrase is read from standard input.</source>
        <translation>Sagen Sie, aus welcher Datei und wohin: butlerctl restore DATEI ORDNER. Die Passphrase wird von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>The backup&apos;s passphrase:</source>
        <translation>Die Passphrase der Sicherung:</translation>
    </message>
    <message>
        <source>The cluster is in %1, and is yours from here on: nobody should work with it from its first folder any more. “status” says what is there.</source>
        <translation>Der Cluster ist in %1 und gehört von jetzt an Ihnen: Aus seinem ersten Ordner sollte niemand mehr an ihm arbeiten. „status“ sagt, was da ist.</translation>
    </message>
</context>
<context>
    <name>BaseImage</name>
    <message>
        <source>The base image of the machines could not be made: %1</source>
        <translation>Das Grundabbild der Maschinen ließ sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source> All that was said is in the log of this run.</source>
        <translation> Alles, was gesagt wurde, steht im Protokoll dieses Laufs.</translation>
    </message>
</context>
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
    <name>Canvas</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Add a machine</source>
        <translation>Maschine hinzufügen</translation>
    </message>
    <message>
        <source>Links: work</source>
        <translation>Verbindungen: Arbeit</translation>
    </message>
    <message>
        <source>Work, and all links of what is selected</source>
        <translation>Arbeit, und alle Verbindungen des Ausgewählten</translation>
    </message>
    <message>
        <source>All: also Salt, Consul and metrics</source>
        <translation>Alle: auch Salt, Consul und Messwerte</translation>
    </message>
    <message>
        <source>Links: all</source>
        <translation>Verbindungen: alle</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Back to 100 % (0)</source>
        <translation>Zurück auf 100 % (0)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Zoom to the selection (G)</source>
        <translation>Auf die Auswahl zoomen (G)</translation>
    </message>
</context>
<context>
    <name>CanvasAccessible</name>
    <message>
        <source>Now there: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>Gone: %1.</source>
        <translation>Weg: %1.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 ist offen.</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>CanvasHand</name>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>Abgebrochen: Nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Picture of the cluster</source>
        <translation>Bild des Clusters</translation>
    </message>
    <message>
        <source>Arrow keys go along links from machine to machine, Enter opens a group. Ctrl+T shows the same as a table.</source>
        <translation>Pfeiltasten gehen entlang der Verbindungen von Maschine zu Maschine, die Eingabetaste öffnet eine Gruppe. Strg+T zeigt dasselbe als Tabelle.</translation>
    </message>
</context>
<context>
    <name>CapacityWords</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>They need about %1 GB %2 and %3 GB are free: %4 GB too little.</source>
        <translation>Sie brauchen etwa %1 GB %2, frei sind %3 GB: %4 GB zu wenig.</translation>
    </message>
    <message>
        <source>The limit is %1 %2, of which %3 are in use</source>
        <translation>Die Grenze ist %1 %2, davon sind %3 in Gebrauch</translation>
    </message>
    <message>
        <source>%1: %2 too few.</source>
        <translation>%1: %2 zu wenig.</translation>
    </message>
    <message>
        <source>%1, and each machine needs %2: %3 too few.</source>
        <translation>%1, und jede Maschine braucht %2: %3 zu wenig.</translation>
    </message>
    <message>
        <source>There is no room for a further machine.</source>
        <translation>Für eine weitere Maschine ist kein Platz.</translation>
    </message>
    <message>
        <source>%1 more machines do not fit: there is room for %2.</source>
        <translation>%1 Maschinen mehr passen nicht: Platz ist für %2.</translation>
    </message>
    <message>
        <source>There is likely no room for a further machine.</source>
        <translation>Für eine weitere Maschine ist wahrscheinlich kein Platz.</translation>
    </message>
    <message>
        <source>%1 more machines are likely too many: there is room for about %2.</source>
        <translation>%1 Maschinen mehr sind wahrscheinlich zu viele: Platz ist für etwa %2.</translation>
    </message>
    <message>
        <source>machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Plattenplatz</translation>
    </message>
    <message>
        <source>%1 machines share %2 cores</source>
        <translation>%1 Maschinen teilen sich %2 Kerne</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 GB %3</source>
        <translation>%1 von %2 GB %3</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>Make the counts smaller, then plan again.</source>
        <translation>Machen Sie die Anzahlen kleiner und planen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Make the counts smaller, or raise the limit, then plan again: %1</source>
        <translation>Machen Sie die Anzahlen kleiner oder heben Sie die Grenze an und planen Sie dann noch einmal: %1</translation>
    </message>
    <message>
        <source>Room for %1 more machines than now. What ends first: %2.</source>
        <translation>Platz für %1 Maschinen mehr als jetzt. Zuerst zu Ende: %2.</translation>
    </message>
    <message>
        <source>public addresses</source>
        <translation>öffentlichen Adressen</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>of volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>security groups</source>
        <translation>Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>rules of security groups</source>
        <translation>Regeln von Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>There is not enough room for all of this.</source>
        <translation>Für all das ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>There is likely not enough room for all of this.</source>
        <translation>Für all das ist wahrscheinlich nicht genug Platz.</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>routers</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>server groups</source>
        <translation>Servergruppen</translation>
    </message>
    <message>
        <source>members of a server group</source>
        <translation>Mitglieder einer Servergruppe</translation>
    </message>
    <message>
        <source>The machines cost %1 an hour after this, and %2 now.</source>
        <translation>Die Maschinen kosten danach %1 in der Stunde, und jetzt %2.</translation>
    </message>
    <message>
        <source>The machines cost %1 an hour.</source>
        <translation>Die Maschinen kosten %1 in der Stunde.</translation>
    </message>
    <message>
        <source>For the size of 1 machine no price is known.</source>
        <translation>Für die Größe von 1 Maschine ist kein Preis bekannt.</translation>
    </message>
    <message>
        <source>For the sizes of %1 machines no price is known.</source>
        <translation>Für die Größen von %1 Maschinen ist kein Preis bekannt.</translation>
    </message>
</context>
<context>
    <name>CarryOut</name>
    <message>
        <source>This run cannot be carried out: it has no record, or another one is going on.</source>
        <translation>Dieser Lauf lässt sich nicht ausführen: er hat keine Aufzeichnung, oder ein anderer ist im Gange.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Make room, then start the run again; it goes on from here.</source>
        <translation>Die Platte von %1 ist voll. Schaffen Sie Platz und starten Sie den Lauf noch einmal; er macht hier weiter.</translation>
    </message>
</context>
<context>
    <name>CatalogueQuestion</name>
    <message>
        <source>This cloud has no volumes (Cinder). Machines without volumes can be built.</source>
        <translation>Diese Cloud hat keine Volumes (Cinder). Maschinen ohne Volumes lassen sich bauen.</translation>
    </message>
</context>
<context>
    <name>CatalogueStore</name>
    <message>
        <source>The folder %1 cannot be made. Check that your home is writable.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Sehen Sie nach, ob Ihr Benutzerordner beschreibbar ist.</translation>
    </message>
</context>
<context>
    <name>CatalogueVerb</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>from a volume</source>
        <translation>von einem Volume</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>public addresses</source>
        <translation>öffentliche Adressen</translation>
    </message>
    <message>
        <source>a router</source>
        <translation>ein Router</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 without DHCP</source>
        <translation>%1 ohne DHCP</translation>
    </message>
    <message>
        <source>no port security</source>
        <translation>ohne Port-Sicherheit</translation>
    </message>
    <message>
        <source>Project %1, asked on %2.</source>
        <translation>Projekt %1, gefragt am %2.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>CORES</source>
        <translation>KERNE</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>SPEICHER</translation>
    </message>
    <message>
        <source>DISK</source>
        <translation>PLATTE</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation>SYSTEM</translation>
    </message>
    <message>
        <source>USABLE</source>
        <translation>BRAUCHBAR</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>WAY OUT</source>
        <translation>WEG HINAUS</translation>
    </message>
    <message>
        <source>ADDRESSES</source>
        <translation>ADRESSEN</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Key pairs</source>
        <translation>Schlüsselpaare</translation>
    </message>
    <message>
        <source>Security groups</source>
        <translation>Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>Types of volumes</source>
        <translation>Arten von Volumes</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>This is what the cloud had on %1, as it cannot be asked now.</source>
        <translation>Das hatte die Cloud am %1; jetzt lässt sie sich nicht fragen.</translation>
    </message>
    <message>
        <source>The cloud was asked less than an hour ago; --refresh asks it now.</source>
        <translation>Die Cloud wurde vor weniger als einer Stunde gefragt; --refresh fragt sie jetzt.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>NETZ</translation>
    </message>
    <message>
        <source>USED BY</source>
        <translation>BENUTZT VON</translation>
    </message>
</context>
<context>
    <name>ChangeDetails</name>
    <message>
        <source>a secret, which is not shown</source>
        <translation>ein Geheimnis, das nicht gezeigt wird</translation>
    </message>
    <message>
        <source>known later</source>
        <translation>später bekannt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ChangeInspector</name>
    <message>
        <source>behind the scenes</source>
        <translation>hinter den Kulissen</translation>
    </message>
</context>
<context>
    <name>ChangeVerb</name>
    <message>
        <source>Taking a cluster down destroys its machines and all that is on them. Say --yes if that is meant.</source>
        <translation>Ein Abbau zerstört die Maschinen des Clusters und alles, was darauf ist. Sagen Sie --yes, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>This destroys all machines of %1 and all that is on them. Type the cluster&apos;s name to go on:</source>
        <translation>Das zerstört alle Maschinen von %1 und alles, was darauf ist. Tippen Sie den Namen des Clusters, um fortzufahren:</translation>
    </message>
    <message>
        <source>That is not its name. Nothing was touched.</source>
        <translation>So heißt er nicht. Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>
Stopping safely: what is being made is finished first. The run goes on without this terminal, too.</source>
        <translation>
Sicher anhalten: was gerade angelegt wird, wird erst fertig. Der Lauf geht auch ohne dieses Terminal weiter.</translation>
    </message>
    <message>
        <source>If that is meant, start it again with --allow-destroy.</source>
        <translation>Wenn das gemeint ist, starten Sie es noch einmal mit --allow-destroy.</translation>
    </message>
    <message>
        <source>Say which by --moved or --copied.</source>
        <translation>Sagen Sie mit --moved (verschoben) oder --copied (kopiert), was zutrifft.</translation>
    </message>
    <message>
        <source>If its computer or container is gone for good, say so: butlerctl stop FOLDER --lost</source>
        <translation>Gibt es seinen Computer oder Container nicht mehr, sagen Sie es: butlerctl stop ORDNER --lost</translation>
    </message>
    <message>
        <source>These data volumes stay, and go on counting against the project&apos;s quota: %1.</source>
        <translation>Diese Volumes bleiben und zählen weiter zum Kontingent des Projekts: %1.</translation>
    </message>
    <message>
        <source>These data volumes are destroyed, with everything on them: %1.</source>
        <translation>Diese Volumes werden zerstört, mit allem, was darauf ist: %1.</translation>
    </message>
    <message>
        <source>The design has no machine %1. What it has, butlerctl status says. Nothing was touched.</source>
        <translation>Der Entwurf hat keine Maschine %1. Welche er hat, sagt butlerctl status. Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>To take in what no state knows, start it again with --take-in; to remove it, with --remove-unknown.</source>
        <translation>Um aufzunehmen, was kein Zustand kennt, starten Sie noch einmal mit --take-in; um es zu entfernen, mit --remove-unknown.</translation>
    </message>
    <message>
        <source>What no state knows is taken in or removed, not both: say --take-in or --remove-unknown.</source>
        <translation>Was kein Zustand kennt, wird aufgenommen oder entfernt, nicht beides: Sagen Sie --take-in oder --remove-unknown.</translation>
    </message>
    <message>
        <source>Say of which machines by --machine NAME: what they keep of roles that they have no more is destroyed.</source>
        <translation>Sagen Sie mit --machine NAME, von welchen Maschinen: Was diese von Rollen behalten, die sie nicht mehr haben, wird zerstört.</translation>
    </message>
</context>
<context>
    <name>ChangesVerb</name>
    <message>
        <source>The plan of this run is not kept any more, or it made none. Make the plan again, then look.</source>
        <translation>Der Plan dieses Laufs wird nicht mehr aufbewahrt, oder er machte keinen. Machen Sie den Plan noch einmal, dann sehen Sie nach.</translation>
    </message>
    <message>
        <source>No plan of this cluster is kept. Make a plan, then look.</source>
        <translation>Von diesem Cluster wird kein Plan aufbewahrt. Machen Sie einen Plan, dann sehen Sie nach.</translation>
    </message>
    <message>
        <source>There is no run “%1”. See butlerctl runs.</source>
        <translation>Es gibt keinen Lauf „%1“. Siehe butlerctl runs.</translation>
    </message>
    <message>
        <source>Terraform took too long to say what this plan does. Try again when the computer has less to do.</source>
        <translation>Terraform brauchte zu lange, um zu sagen, was dieser Plan tut. Versuchen Sie es noch einmal, wenn der Rechner weniger zu tun hat.</translation>
    </message>
    <message>
        <source>Terraform cannot read this plan: it may be of another version, or what it was made with is gone. Make the plan again, then look. %1</source>
        <translation>Terraform kann diesen Plan nicht lesen: Vielleicht ist er von einer anderen Version, oder es fehlt, womit er gemacht wurde. Machen Sie den Plan noch einmal, dann sehen Sie nach. %1</translation>
    </message>
    <message>
        <source>What this plan was made with is not what this program fetched. Make the plan again, then look.</source>
        <translation>Womit dieser Plan gemacht wurde, ist nicht, was dieses Programm geholt hat. Machen Sie den Plan noch einmal, dann sehen Sie nach.</translation>
    </message>
</context>
<context>
    <name>ChartClock</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, as QDate::toString has it</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as QDate::toString has it</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>ChartContent</name>
    <message>
        <source>median</source>
        <translation>Mitte</translation>
    </message>
</context>
<context>
    <name>ChartFacts</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>of %1 cores</source>
        <translation>von %1 Kernen</translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s), shared with this computer</source>
        <translation>
            <numerusform>von einem Kern, geteilt mit diesem Computer</numerusform>
            <numerusform>von %n Kernen, geteilt mit diesem Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n core(s)</source>
        <translation>
            <numerusform>von einem Kern</numerusform>
            <numerusform>von %n Kernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), full</source>
        <translation>
            <numerusform>ein Kern, voll</numerusform>
            <numerusform>%n Kerne, voll</numerusform>
        </translation>
    </message>
    <message>
        <source>% of %1 GB, shared with this computer</source>
        <translation>% von %1 GB, geteilt mit diesem Rechner</translation>
    </message>
    <message>
        <source>% of %1 GB used</source>
        <translation>% von %1 GB belegt</translation>
    </message>
    <message>
        <source>% full, the fullest file system</source>
        <translation>% belegt, das vollste Dateisystem</translation>
    </message>
    <message>
        <source>% of %1 GB, the fullest file system</source>
        <translation>% von %1 GB, das vollste Dateisystem</translation>
    </message>
    <message>
        <source>90 %, nearly full</source>
        <translation>90 %, fast voll</translation>
    </message>
</context>
<context>
    <name>ChartList</name>
    <message>
        <source>Charts</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Whose charts</source>
        <translation>Wessen Kurven</translation>
    </message>
    <message>
        <source>Click one to draw its line in every chart. Ctrl-click for more.</source>
        <translation>Klicken Sie eine an, um ihre Linie in jede Kurve zu zeichnen. Strg-Klick für mehr.</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Alle Maschinen</translation>
    </message>
    <message>
        <source>Highest load now</source>
        <translation>Höchste Last jetzt</translation>
    </message>
    <message>
        <source>Highest load at %1</source>
        <translation>Höchste Last um %1</translation>
    </message>
    <message>
        <source>Highest load %1</source>
        <comment>12 min ago</comment>
        <translation>Höchste Last %1</translation>
    </message>
    <message>
        <source>Show in the picture</source>
        <translation>Im Bild zeigen</translation>
    </message>
</context>
<context>
    <name>ChartPainter</name>
    <message>
        <source>%1–%2</source>
        <comment>from – to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>8 of 10</source>
        <translation>8 von 10</translation>
    </message>
</context>
<context>
    <name>ChartQuestions</name>
    <message numerus="yes">
        <source>The monitoring server is slow: %1 of %n chart(s) after %2 s.</source>
        <translation>
            <numerusform>Der Überwachungsserver ist langsam: %1 von einem Diagramm nach %2 s.</numerusform>
            <numerusform>Der Überwachungsserver ist langsam: %1 von %n Diagrammen nach %2 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloudCalls</name>
    <message>
        <source>The cloud was not waited for any more, because the run was stopped.</source>
        <translation>Auf die Cloud wurde nicht weiter gewartet, weil der Lauf angehalten wurde.</translation>
    </message>
</context>
<context>
    <name>CloudCheck</name>
    <message>
        <source>None of the cloud&apos;s sizes does: ask the cloud&apos;s people for a larger one.</source>
        <translation>Keine der Größen dieser Cloud reicht: Bitten Sie die Leute der Cloud um eine größere.</translation>
    </message>
    <message>
        <source>Take the size %1.</source>
        <translation>Nehmen Sie die Größe %1.</translation>
    </message>
    <message>
        <source>The cloud has no size “%1”.</source>
        <translation>Die Cloud hat keine Größe „%1“.</translation>
    </message>
    <message>
        <source>The cloud has several sizes “%1”.</source>
        <translation>Die Cloud hat mehrere Größen „%1“.</translation>
    </message>
    <message>
        <source>The size %1, with %2 core(s) and %3 GB, is too small for the roles of %4.</source>
        <translation>Die Größe %1 mit %2 Kern(en) und %3 GB ist zu klein für die Rollen von %4.</translation>
    </message>
    <message>
        <source>The size %1 has no disk, and the cloud has no volumes that its machines could boot from.</source>
        <translation>Die Größe %1 hat keine Platte, und die Cloud hat keine Volumes, von denen ihre Maschinen starten könnten.</translation>
    </message>
    <message>
        <source>The cloud has no image “%1”.</source>
        <translation>Die Cloud hat kein Image „%1“.</translation>
    </message>
    <message>
        <source>The cloud has several images “%1”.</source>
        <translation>Die Cloud hat mehrere Images „%1“.</translation>
    </message>
    <message>
        <source>The image %1 cannot be used now: the cloud says “%2” of it.</source>
        <translation>Das Image %1 ist jetzt nicht zu gebrauchen: Die Cloud sagt „%2“ dazu.</translation>
    </message>
    <message>
        <source>The cloud does not say of which system the image %1 is.</source>
        <translation>Die Cloud sagt nicht, welches System das Image %1 enthält.</translation>
    </message>
    <message>
        <source>See that it is one of: %1.</source>
        <translation>Achten Sie darauf, dass es eines von diesen ist: %1.</translation>
    </message>
    <message>
        <source>The image %1 is of %2, for which there are no roles.</source>
        <translation>Das Image %1 enthält %2, wofür es keine Rollen gibt.</translation>
    </message>
    <message>
        <source>The image %1 needs %2 MB of memory, and the size %3 has %4.</source>
        <translation>Das Image %1 braucht %2 MB Speicher, und die Größe %3 hat %4.</translation>
    </message>
    <message>
        <source>The image %1 needs a disk of %2 GB, and the size %3 has %4.</source>
        <translation>Das Image %1 braucht eine Platte von %2 GB, und die Größe %3 hat %4.</translation>
    </message>
    <message>
        <source>The cloud has none that does. Ask its people for one of: %1.</source>
        <translation>Die Cloud hat keines, das passt. Bitten Sie ihre Leute um eines von diesen: %1.</translation>
    </message>
    <message>
        <source>Take the image %1.</source>
        <translation>Nehmen Sie das Image %1.</translation>
    </message>
    <message>
        <source>The design has volumes, and this cloud has none (Cinder).</source>
        <translation>Der Entwurf hat Volumes, und diese Cloud hat keine (Cinder).</translation>
    </message>
    <message>
        <source>Remove them from the design: what machines keep is then lost with them.</source>
        <translation>Nehmen Sie sie aus dem Entwurf: Was Maschinen aufheben, geht dann mit ihnen verloren.</translation>
    </message>
    <message>
        <source>The cloud has no type of volumes “%1”.</source>
        <translation>Die Cloud hat keine Art von Volumes „%1“.</translation>
    </message>
    <message>
        <source>The cloud has no zone “%1”.</source>
        <translation>Die Cloud hat keine Zone „%1“.</translation>
    </message>
    <message>
        <source>The cloud shows no external network, so that the network that is made leads nowhere.</source>
        <translation>Die Cloud zeigt kein äußeres Netz, sodass das Netz, das angelegt wird, nirgendwohin führt.</translation>
    </message>
    <message>
        <source>Name a network of the cloud that has a way out.</source>
        <translation>Nennen Sie ein Netz der Cloud, das einen Weg hinaus hat.</translation>
    </message>
    <message>
        <source>The cluster is entered by a public address, and the cloud shows no network that has some.</source>
        <translation>Der Cluster wird über eine öffentliche Adresse betreten, und die Cloud zeigt kein Netz, das welche hat.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people for one; or choose a network that you reach from here, and “entry: direct”.</source>
        <translation>Bitten Sie die Leute der Cloud um eines; oder wählen Sie ein Netz, das Sie von hier erreichen, und „entry: direct“.</translation>
    </message>
    <message>
        <source>Several networks of the cloud have public addresses, and none is chosen (“outside”).</source>
        <translation>Mehrere Netze der Cloud haben öffentliche Adressen, und keines ist gewählt („outside“).</translation>
    </message>
    <message>
        <source>The cloud has several networks “%1”.</source>
        <translation>Die Cloud hat mehrere Netze „%1“.</translation>
    </message>
    <message>
        <source>The network %1 is not external: it has no public addresses.</source>
        <translation>Das Netz %1 ist kein äußeres: Es hat keine öffentlichen Adressen.</translation>
    </message>
    <message>
        <source>The cloud has no network “%1”.</source>
        <translation>Die Cloud hat kein Netz „%1“.</translation>
    </message>
    <message>
        <source>The network %1 has its port security switched off: no security group protects a machine there.</source>
        <translation>Im Netz %1 ist die Port-Sicherheit ausgeschaltet: Keine Sicherheitsgruppe schützt dort eine Maschine.</translation>
    </message>
    <message>
        <source>Have it switched on, or take another network.</source>
        <translation>Lassen Sie sie einschalten, oder nehmen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The network %1 carries packets of %2 bytes only.</source>
        <translation>Das Netz %1 trägt nur Pakete von %2 Bytes.</translation>
    </message>
    <message>
        <source>Take a network with an MTU of %1 or more.</source>
        <translation>Nehmen Sie ein Netz mit einer MTU von mindestens %1.</translation>
    </message>
    <message>
        <source>The network %1 has no subnet, so no addresses.</source>
        <translation>Das Netz %1 hat kein Subnetz, also keine Adressen.</translation>
    </message>
    <message>
        <source>Make one on the cloud&apos;s own page, or take another network.</source>
        <translation>Legen Sie auf der Seite der Cloud eines an, oder nehmen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The network %1 has no IPv4 addresses, which the machines need.</source>
        <translation>Das Netz %1 hat keine IPv4-Adressen, die die Maschinen brauchen.</translation>
    </message>
    <message>
        <source>Add an IPv4 subnet on the cloud&apos;s own page, or take another network.</source>
        <translation>Fügen Sie auf der Seite der Cloud ein IPv4-Subnetz hinzu, oder nehmen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>DHCP is switched off in the network %1: machines find their addresses only where the image reads them from the cloud&apos;s configuration drive.</source>
        <translation>DHCP ist im Netz %1 ausgeschaltet: Maschinen finden ihre Adressen nur, wo das Image sie vom Konfigurationslaufwerk der Cloud liest.</translation>
    </message>
    <message>
        <source>Switch DHCP on for its subnet, or take another network.</source>
        <translation>Schalten Sie DHCP für sein Subnetz ein, oder nehmen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>No router leads out of the network %1: its machines reach no packages, and no public address reaches them.</source>
        <translation>Kein Router führt aus dem Netz %1 hinaus: Seine Maschinen erreichen keine Pakete, und keine öffentliche Adresse erreicht sie.</translation>
    </message>
    <message>
        <source>Connect it to a router on the cloud&apos;s own page, or take another network.</source>
        <translation>Verbinden Sie es auf der Seite der Cloud mit einem Router, oder nehmen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The network %1 gives every machine a public address.</source>
        <translation>Das Netz %1 gibt jeder Maschine eine öffentliche Adresse.</translation>
    </message>
    <message>
        <source>Take a network of the project&apos;s own: one public address is enough.</source>
        <translation>Nehmen Sie ein eigenes Netz des Projekts: Eine öffentliche Adresse genügt.</translation>
    </message>
    <message>
        <source>The router of the network %1 leads to %2: public addresses of %3 do not reach its machines.</source>
        <translation>Der Router des Netzes %1 führt zu %2: Öffentliche Adressen von %3 erreichen seine Maschinen nicht.</translation>
    </message>
    <message>
        <source>Take public addresses of %1.</source>
        <translation>Nehmen Sie öffentliche Adressen von %1.</translation>
    </message>
    <message>
        <source>It has none at all: ask the cloud&apos;s people.</source>
        <translation>Sie hat überhaupt keine: Fragen Sie die Leute der Cloud.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Take %1, which does. The cloud has: %2.</source>
        <translation>Nehmen Sie %1, das reicht. Die Cloud hat: %2.</translation>
    </message>
    <message>
        <source>Name the one that you mean by its id: %1.</source>
        <translation>Nennen Sie die Kennung dessen, was Sie meinen: %1.</translation>
    </message>
    <message>
        <source>The project has no public address %1.</source>
        <translation>Das Projekt hat keine öffentliche Adresse %1.</translation>
    </message>
    <message>
        <source>The public address %1 was made for a cluster, with which it goes.</source>
        <translation>Die öffentliche Adresse %1 wurde für einen Cluster gemacht und geht mit ihm.</translation>
    </message>
    <message>
        <source>The public address %1 is in use already, by the port %2.</source>
        <translation>Die öffentliche Adresse %1 ist schon in Gebrauch, durch den Port %2.</translation>
    </message>
    <message>
        <source>Free it on the cloud&apos;s own page. %1</source>
        <translation>Geben Sie sie auf der eigenen Seite der Cloud frei. %1</translation>
    </message>
    <message>
        <source>The project has no unused one: make one on the cloud&apos;s own page, or write “entry: new”.</source>
        <translation>Das Projekt hat keine unbenutzte: Machen Sie eine auf der eigenen Seite der Cloud, oder schreiben Sie „entry: new“.</translation>
    </message>
    <message>
        <source>Unused are: %1.</source>
        <translation>Unbenutzt sind: %1.</translation>
    </message>
    <message>
        <source>The router of the network %1 leads to %2, and the public address %3 is of %4: it does not reach the machines.</source>
        <translation>Der Router des Netzes %1 führt zu %2, und die öffentliche Adresse %3 ist von %4: Sie erreicht die Maschinen nicht.</translation>
    </message>
    <message>
        <source>Take an address of %1, or another network.</source>
        <translation>Nehmen Sie eine Adresse von %1, oder ein anderes Netz.</translation>
    </message>
    <message>
        <source>The cluster&apos;s network is to lead to %1 (“outside”), and the public address %2 is of %3.</source>
        <translation>Das Netz des Clusters soll zu %1 führen („outside“), und die öffentliche Adresse %2 ist von %3.</translation>
    </message>
    <message>
        <source>Take an address of %1, or take “outside” out.</source>
        <translation>Nehmen Sie eine Adresse von %1, oder nehmen Sie „outside“ heraus.</translation>
    </message>
    <message>
        <source>Name a network of the project (“network”), or write “entry: new”.</source>
        <translation>Nennen Sie ein Netz des Projekts („network“), oder schreiben Sie „entry: new“.</translation>
    </message>
    <message>
        <source>The cluster&apos;s network is made with it: the gateway %1 cannot lead there before.</source>
        <translation>Das Netz des Clusters entsteht mit ihm: Das Gateway %1 kann vorher nicht dorthin führen.</translation>
    </message>
    <message>
        <source>The cluster&apos;s network is made with it, and can hardly be reached from here directly.</source>
        <translation>Das Netz des Clusters entsteht mit ihm und ist von hier wohl nicht unmittelbar zu erreichen.</translation>
    </message>
    <message>
        <source>The size %1, with %2 GB, is too small for %3: the Salt master of %4 machines needs %5 GB.</source>
        <translation>Die Größe %1, mit %2 GB, ist zu klein für %3: Der Salt-Master von %4 Maschinen braucht %5 GB.</translation>
    </message>
    <message>
        <source>The networks %1 (%2) and %3 (%4) have addresses in common, so a machine cannot be on both.</source>
        <translation>Die Netze %1 (%2) und %3 (%4) haben gemeinsame Adressen; eine Maschine kann darum nicht in beiden sein.</translation>
    </message>
    <message>
        <source>Take another network for one of the two.</source>
        <translation>Nehmen Sie für eines der beiden ein anderes Netz.</translation>
    </message>
</context>
<context>
    <name>CloudChoices</name>
    <message>
        <source>The account&apos;s secret is not known. Type it on the page Clouds.</source>
        <translation>Das Geheimnis des Kontos ist nicht bekannt. Geben Sie es auf der Seite Clouds ein.</translation>
    </message>
</context>
<context>
    <name>CloudClusters</name>
    <message>
        <source>%1 (built)</source>
        <translation>%1 (gebaut)</translation>
    </message>
</context>
<context>
    <name>CloudDecision</name>
    <message>
        <source>The cloud shows this project no network that leads outside, so no machine could be reached. Ask the cloud&apos;s people for one; or choose a network of the project that you reach from here, and write “entry: direct” in the design&apos;s target.</source>
        <translation>Die Cloud zeigt diesem Projekt kein Netz, das nach außen führt; so wäre keine Maschine zu erreichen. Bitten Sie die Betreiber um eines; oder wählen Sie ein Netz des Projekts, das Sie von hier erreichen, und schreiben Sie „entry: direct“ ins Ziel des Entwurfs.</translation>
    </message>
    <message>
        <source>The cloud has several networks that lead outside: %1. Write the one that the cluster is to be entered by as “outside” in the design&apos;s target.</source>
        <translation>Die Cloud hat mehrere Netze, die nach außen führen: %1. Schreiben Sie das, durch welches der Cluster betreten werden soll, als „outside“ ins Ziel des Entwurfs.</translation>
    </message>
    <message>
        <source>The router of this cluster&apos;s network does not lead to the network that the public address %1 is of, so it would not reach the machines. Take another address.</source>
        <translation>Der Router des Netzes dieses Clusters führt nicht in das Netz, von dem die öffentliche Adresse %1 ist; so würde sie die Maschinen nicht erreichen. Nehmen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The cloud does not tell whether the public address %1 is free. Nothing was touched. Try again later, or write “entry: new” in the design&apos;s target.</source>
        <translation>Die Cloud sagt nicht, ob die öffentliche Adresse %1 frei ist. Es wurde nichts angefasst. Versuchen Sie es später noch einmal, oder schreiben Sie „entry: new“ ins Ziel des Entwurfs.</translation>
    </message>
    <message>
        <source>The public address %1 is in use already, by the port %2. Nothing was touched. Free it on the cloud&apos;s own page, or take another one.</source>
        <translation>Die öffentliche Adresse %1 ist schon in Gebrauch, durch den Port %2. Es wurde nichts angefasst. Geben Sie sie auf der eigenen Seite der Cloud frei, oder nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>Machines keep the networks that they were made with: %1. New ones get those of the design.</source>
        <translation>Maschinen behalten die Netze, mit denen sie angelegt wurden: %1. Neue bekommen die des Entwurfs.</translation>
    </message>
</context>
<context>
    <name>CloudDoor</name>
    <message>
        <source>The certificate file %1 cannot be read: %2. Choose it anew.</source>
        <translation>Die Zertifikatsdatei %1 lässt sich nicht lesen: %2. Wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>There is no certificate in %1. It must be a PEM file, which begins with BEGIN CERTIFICATE.</source>
        <translation>In %1 steht kein Zertifikat. Es muss eine PEM-Datei sein, die mit BEGIN CERTIFICATE beginnt.</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>sie antwortete nicht rechtzeitig</translation>
    </message>
</context>
<context>
    <name>CloudExpiry</name>
    <message>
        <source>The application credential of “%1” ran out on %2.</source>
        <translation>Das Application Credential von „%1“ ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The application credential of “%1” runs out on %2.</source>
        <translation>Das Application Credential von „%1“ läuft am %2 ab.</translation>
    </message>
    <message>
        <source>Make a new one on the cloud&apos;s own page, under Identity, and drop its file on the page Clouds: without one the cluster can be neither changed nor taken down from here.</source>
        <translation>Legen Sie auf der Webseite der Cloud, unter Identität, ein neues an, und ziehen Sie seine Datei auf die Seite Clouds: Ohne eines lässt sich der Cluster von hier aus weder ändern noch abbauen.</translation>
    </message>
</context>
<context>
    <name>CloudFile</name>
    <message>
        <source>The file is empty. Take it from the cloud&apos;s web page anew.</source>
        <translation>Die Datei ist leer. Holen Sie sie neu von der Webseite der Cloud.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it tells of no account. Choose the file that the cloud&apos;s web page gave you.</source>
        <translation>Die Datei ist größer als 1 MB, nennt also kein Konto. Wählen Sie die Datei, die die Webseite der Cloud Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>This is no text file. Choose the file that the cloud&apos;s web page gave you.</source>
        <translation>Das ist keine Textdatei. Wählen Sie die Datei, die die Webseite der Cloud Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>This letter is not UTF-8. Save the file as UTF-8.</source>
        <translation>Dieser Buchstabe ist kein UTF-8. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>This file tells of one account, which has no name there. “%1” cannot be looked for.</source>
        <translation>Diese Datei nennt ein einziges Konto, das dort keinen Namen hat. Nach „%1“ lässt sich nicht suchen.</translation>
    </message>
    <message>
        <source>There is no cloud in this file.</source>
        <translation>In dieser Datei steht keine Cloud.</translation>
    </message>
    <message>
        <source>This is neither clouds.yaml nor an openrc file nor a Butler *.tfvars. Take one of them from the cloud&apos;s web page, under API access.</source>
        <translation>Das ist weder clouds.yaml noch eine openrc-Datei noch ein Butler-*.tfvars. Holen Sie eine davon von der Webseite der Cloud, unter API-Zugriff.</translation>
    </message>
    <message>
        <source>This is a folder, and no clouds.yaml is in it. Choose a file.</source>
        <translation>Das ist ein Ordner, und darin ist keine clouds.yaml. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” must be a text, no list and no further keys.</source>
        <translation>„%1“ muss ein Text sein, keine Liste und keine weiteren Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” has %2 regions; the first, %3, is taken. For another one write region_name.</source>
        <translation>„%1“ hat %2 Regionen; die erste, %3, wird genommen. Für eine andere schreiben Sie region_name.</translation>
    </message>
    <message>
        <source>The cloud&apos;s address is left to a list of vendors (“%1”), which is not known here. Write the address as auth_url under auth.</source>
        <translation>Die Adresse der Cloud ist einer Liste von Anbietern überlassen („%1“), die hier nicht bekannt ist. Schreiben Sie die Adresse als auth_url unter auth.</translation>
    </message>
    <message>
        <source>The end must be a time such as 2027-01-31T12:00:00Z.</source>
        <translation>Das Ende muss eine Zeit sein wie 2027-01-31T12:00:00Z.</translation>
    </message>
    <message>
        <source>An account cannot be called that. Take 1 to 64 letters and digits, no dash first.</source>
        <translation>So kann ein Konto nicht heißen. Nehmen Sie 1 bis 64 Buchstaben und Ziffern, ohne Strich am Anfang.</translation>
    </message>
    <message>
        <source>Nothing stands under “%1”. Write auth and what belongs to it there.</source>
        <translation>Unter „%1“ steht nichts. Schreiben Sie auth und was dazugehört dorthin.</translation>
    </message>
    <message>
        <source>Under “auth” must be lines of the form “key: value”.</source>
        <translation>Unter „auth“ müssen Zeilen der Form „Schlüssel: Wert“ stehen.</translation>
    </message>
    <message>
        <source>Under “clouds” must be a name for each cloud, and what belongs to it.</source>
        <translation>Unter „clouds“ muss für jede Cloud ein Name stehen, und was zu ihr gehört.</translation>
    </message>
    <message>
        <source>This is no clouds.yaml: “clouds:” is missing. Take the file from the cloud&apos;s web page anew.</source>
        <translation>Das ist keine clouds.yaml: „clouds:“ fehlt. Holen Sie die Datei neu von der Webseite der Cloud.</translation>
    </message>
    <message>
        <source>There are more than %1 clouds in this file.</source>
        <translation>In dieser Datei stehen mehr als %1 Clouds.</translation>
    </message>
    <message>
        <source>There is no cloud “%1” in this file. There are: %2.</source>
        <translation>In dieser Datei gibt es keine Cloud „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 is asked of whoever uses this file, so its value is not known. Write it into the file.</source>
        <translation>Nach %1 wird gefragt, wer diese Datei benutzt, der Wert ist also nicht bekannt. Schreiben Sie ihn in die Datei.</translation>
    </message>
    <message>
        <source>The value of %1 has a line break or a control character in it. Is a quote missing?</source>
        <translation>Im Wert von %1 steht ein Zeilenumbruch oder ein Steuerzeichen. Fehlt ein Anführungszeichen?</translation>
    </message>
    <message>
        <source>This file only names a cloud of a clouds.yaml (OS_CLOUD). Take that file in instead.</source>
        <translation>Diese Datei nennt nur eine Cloud einer clouds.yaml (OS_CLOUD). Übernehmen Sie stattdessen jene Datei.</translation>
    </message>
    <message>
        <source>The cloud&apos;s address (auth_url) is missing. Take the file from the cloud&apos;s web page anew, under API access.</source>
        <translation>Die Adresse der Cloud (auth_url) fehlt. Holen Sie die Datei neu von der Webseite der Cloud, unter API-Zugriff.</translation>
    </message>
    <message>
        <source>The cloud&apos;s address (auth_url) must be one such as https://cloud.example.org:5000/v3, without a name or password in it.</source>
        <translation>Die Adresse der Cloud (auth_url) muss eine sein wie https://cloud.example.org:5000/v3, ohne Namen oder Passwort darin.</translation>
    </message>
    <message>
        <source>The file asks for version 2 of the cloud&apos;s sign-in, which clouds have no more. Version 3 is used: %1.</source>
        <translation>Die Datei will Version 2 der Anmeldung, die Clouds nicht mehr haben. Benutzt wird Version 3: %1.</translation>
    </message>
    <message>
        <source>The cloud&apos;s address begins with http: what is sent there, the password too, is not encrypted. Ask the cloud&apos;s people for one with https.</source>
        <translation>Die Adresse der Cloud beginnt mit http: Was dorthin geht, auch das Passwort, ist nicht verschlüsselt. Bitten Sie die Leute der Cloud um eine mit https.</translation>
    </message>
    <message>
        <source>The sign-in “%1” needs a browser, or is not known here. Make an application credential on the cloud&apos;s web page (Identity, Application Credentials), and take the file that it gives.</source>
        <translation>Die Anmeldung „%1“ braucht einen Browser oder ist hier nicht bekannt. Legen Sie auf der Webseite der Cloud (Identität, Anwendungszugangsdaten) ein Application Credential an, und nehmen Sie die Datei, die sie dabei gibt.</translation>
    </message>
    <message>
        <source>The file names no project. The cloud then takes the one that is set there as yours, if any.</source>
        <translation>Die Datei nennt kein Projekt. Die Cloud nimmt dann das, das dort als Ihres eingestellt ist, falls es eines gibt.</translation>
    </message>
    <message>
        <source>The interface must be public, internal or admin.</source>
        <translation>Die Schnittstelle (interface) muss public, internal oder admin sein.</translation>
    </message>
    <message>
        <source>The file says that the cloud&apos;s certificate is not to be checked. Then anybody on the way could read the password. Take that line out, and give the certificate of the cloud&apos;s authority as cacert instead.</source>
        <translation>Die Datei sagt, das Zertifikat der Cloud solle nicht geprüft werden. Dann könnte jeder auf dem Weg das Passwort lesen. Nehmen Sie die Zeile heraus, und geben Sie stattdessen das Zertifikat der Zertifizierungsstelle der Cloud als cacert an.</translation>
    </message>
    <message>
        <source>The secret has a line break or a control character in it. Is a quote missing?</source>
        <translation>Im Geheimnis steht ein Zeilenumbruch oder ein Steuerzeichen. Fehlt ein Anführungszeichen?</translation>
    </message>
    <message>
        <source>The secret is not taken from the file: %1: %2</source>
        <translation>Das Geheimnis wird nicht aus der Datei genommen: %1: %2</translation>
    </message>
    <message>
        <source>The file asks for the password. Enter it, and it is kept for you.</source>
        <translation>Die Datei fragt nach dem Passwort. Geben Sie es ein, und es wird für Sie aufbewahrt.</translation>
    </message>
    <message>
        <source>The file has no token. Enter it, and it is kept for you.</source>
        <translation>Die Datei hat kein Token. Geben Sie es ein, und es wird für Sie aufbewahrt.</translation>
    </message>
    <message>
        <source>The file has no secret of the application credential. The cloud showed it once, when the credential was made. Enter it, and it is kept for you.</source>
        <translation>Die Datei hat kein Geheimnis des Application Credentials. Die Cloud hat es einmal gezeigt, als es angelegt wurde. Geben Sie es ein, und es wird für Sie aufbewahrt.</translation>
    </message>
    <message>
        <source>The user&apos;s name (username) is missing. Write it into the file.</source>
        <translation>Der Name des Benutzers (username) fehlt. Schreiben Sie ihn in die Datei.</translation>
    </message>
    <message>
        <source>The application credential&apos;s id (application_credential_id) is missing. Take the file from the cloud&apos;s web page anew, where the credential is made.</source>
        <translation>Die Kennung des Application Credentials (application_credential_id) fehlt. Holen Sie die Datei neu von der Webseite der Cloud, dort, wo es angelegt wird.</translation>
    </message>
    <message>
        <source>An application credential that is told by its name needs the user&apos;s name (username), too. Write it into the file, or write the credential&apos;s id.</source>
        <translation>Ein Application Credential, das beim Namen genannt ist, braucht auch den Namen des Benutzers (username). Schreiben Sie ihn in die Datei, oder schreiben Sie die Kennung des Credentials.</translation>
    </message>
    <message>
        <source>The quote or bracket that opens here is not closed. Close it, or take the file from the cloud&apos;s web page anew.</source>
        <translation>Das Anführungszeichen oder die Klammer, die hier aufgeht, geht nicht wieder zu. Schließen Sie sie, oder holen Sie die Datei neu von der Webseite der Cloud.</translation>
    </message>
    <message>
        <source>%1: Another file is read here, or a text carried out, and this file is not carried out. What is needed is not here: %2</source>
        <translation>%1: Hier wird eine andere Datei gelesen oder ein Text ausgeführt, und diese Datei wird nicht ausgeführt. Was gebraucht wird, steht nicht hier: %2</translation>
    </message>
    <message>
        <source>Another file is read at %1, or a text carried out. What that sets was not looked at.</source>
        <translation>Bei %1 wird eine andere Datei gelesen oder ein Text ausgeführt. Was das einstellt, wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>The value of %1 has a line break in it, which an openrc file cannot carry.</source>
        <translation>Im Wert von %1 steht ein Zeilenumbruch, den eine openrc-Datei nicht tragen kann.</translation>
    </message>
    <message>
        <source>This value is made by a shell (%1), and the file is not carried out. Write the value itself here.</source>
        <translation>Diesen Wert macht eine Shell (%1), und die Datei wird nicht ausgeführt. Schreiben Sie den Wert selbst hierher.</translation>
    </message>
    <message>
        <source>“~” with a name is not known here. Write the whole path.</source>
        <translation>„~“ mit einem Namen ist hier nicht bekannt. Schreiben Sie den ganzen Pfad.</translation>
    </message>
    <message>
        <source>This value is asked of whoever uses this file. Write it here.</source>
        <translation>Nach diesem Wert wird gefragt, wer die Datei benutzt. Schreiben Sie ihn hierher.</translation>
    </message>
    <message>
        <source>%1 is set nowhere above in this file. Write the value itself here.</source>
        <translation>%1 ist weiter oben in dieser Datei nirgends gesetzt. Schreiben Sie den Wert selbst hierher.</translation>
    </message>
    <message>
        <source>Whether %1 is set here only a shell can tell, and the file is not carried out. Write the value in a line of its own, without a condition.</source>
        <translation>Ob %1 hier gesetzt wird, kann nur eine Shell sagen, und die Datei wird nicht ausgeführt. Schreiben Sie den Wert in eine Zeile für sich, ohne Bedingung.</translation>
    </message>
    <message>
        <source>What a shell makes of the braces here differs from one to the other. Put the value in quotes.</source>
        <translation>Was eine Shell aus den geschweiften Klammern hier macht, ist bei jeder anders. Setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The comment that begins here has no end (*/).</source>
        <translation>Der Kommentar, der hier beginnt, hat kein Ende (*/).</translation>
    </message>
    <message>
        <source>Behind a backslash can stand n, r, t, a quote or another backslash.</source>
        <translation>Hinter einem Rückstrich kann n, r, t, ein Anführungszeichen oder noch ein Rückstrich stehen.</translation>
    </message>
    <message>
        <source>This value is worked out by Terraform, which is not done here. Write the value itself.</source>
        <translation>Diesen Wert rechnet Terraform aus, was hier nicht geschieht. Schreiben Sie den Wert selbst.</translation>
    </message>
    <message>
        <source>The quote that opens here is not closed in its line.</source>
        <translation>Das Anführungszeichen, das hier aufgeht, geht in seiner Zeile nicht zu.</translation>
    </message>
    <message>
        <source>The text that begins here has no end: a line with %1 alone is missing.</source>
        <translation>Der Text, der hier beginnt, hat kein Ende: Eine Zeile, in der nur %1 steht, fehlt.</translation>
    </message>
    <message>
        <source>Only a text in quotes can be taken from here. Write the value in quotes.</source>
        <translation>Hier kann nur ein Text in Anführungszeichen genommen werden. Schreiben Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A text of several lines (&lt;&lt;) cannot be taken here. Write it in quotes, in one line.</source>
        <translation>Ein Text aus mehreren Zeilen (&lt;&lt;) kann hier nicht genommen werden. Schreiben Sie ihn in Anführungszeichen, in eine Zeile.</translation>
    </message>
    <message>
        <source>Here must be a line of the form: name = &quot;value&quot;.</source>
        <translation>Hier muss eine Zeile der Form stehen: name = &quot;Wert&quot;.</translation>
    </message>
    <message>
        <source>This value is worked out by a shell, and the file is not carried out. Write the value itself here.</source>
        <translation>Diesen Wert rechnet eine Shell aus, und die Datei wird nicht ausgeführt. Schreiben Sie den Wert selbst hierher.</translation>
    </message>
</context>
<context>
    <name>CloudForm</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The credential&apos;s secret</source>
        <translation>Geheimnis des Zugangs</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Your name for it</source>
        <translation>Ihr Name dafür</translation>
    </message>
    <message>
        <source>As clusters and lists call this cloud. Only you see it.</source>
        <translation>So nennen Cluster und Listen diese Cloud. Nur Sie sehen ihn.</translation>
    </message>
    <message>
        <source>Address of the cloud</source>
        <translation>Adresse der Cloud</translation>
    </message>
    <message>
        <source>Where one signs in, of the service that OpenStack calls Keystone. It stands on the cloud&apos;s own page, under API access.</source>
        <translation>Wo man sich anmeldet: die des Dienstes, den OpenStack Keystone nennt. Sie steht auf der Seite der Cloud unter API-Zugang.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>To whom machines and costs belong. Some clouds call it a tenant.</source>
        <translation>Wem Maschinen und Kosten gehören. Manche Clouds sagen Tenant.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where the machines stand. May be empty where the cloud has one alone.</source>
        <translation>Wo die Maschinen stehen. Darf leer sein, wo die Cloud nur eine hat.</translation>
    </message>
    <message>
        <source>Application credential</source>
        <translation>Anwendungszugang (Application Credential)</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Name und Passwort</translation>
    </message>
    <message>
        <source>Token, for some hours</source>
        <translation>Token, für einige Stunden</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Best is an application credential: it may do less than you, has an end, and can be taken back without a new password. Make one on the cloud&apos;s own page, under Identity. Who signs in there through an institute needs one.</source>
        <translation>Am besten ist ein Anwendungszugang: Er darf weniger als Sie, hat ein Ende und lässt sich ohne neues Passwort zurücknehmen. Legen Sie ihn auf der Seite der Cloud unter Identität an. Wer sich dort über ein Institut anmeldet, braucht einen.</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>The day from which on it lets nobody in any more, as far as the cloud says it.</source>
        <translation>Der Tag, von dem an er niemanden mehr einlässt, soweit die Cloud es sagt.</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Ihr Name dort</translation>
    </message>
    <message>
        <source>With which you sign in on the cloud&apos;s own page.</source>
        <translation>Mit dem Sie sich auf der Seite der Cloud anmelden.</translation>
    </message>
    <message>
        <source>Clouds of many institutes have several. Most call theirs Default.</source>
        <translation>Clouds vieler Institute haben mehrere. Die meisten nennen ihre Default.</translation>
    </message>
    <message>
        <source>The credential&apos;s id</source>
        <translation>Kennung des Zugangs</translation>
    </message>
    <message>
        <source>32 letters and digits, which the cloud shows beside the credential.</source>
        <translation>32 Buchstaben und Ziffern, die die Cloud neben dem Zugang zeigt.</translation>
    </message>
    <message>
        <source>It is kept apart from everything else, and goes to the cloud alone.</source>
        <translation>Es wird getrennt von allem anderen verwahrt und geht nur an die Cloud.</translation>
    </message>
    <message>
        <source>Certificates of its own</source>
        <translation>Eigene Zertifikate</translation>
    </message>
    <message>
        <source>A CA file (PEM), only where the cloud&apos;s certificates are signed by itself. The cloud&apos;s people give it to you.</source>
        <translation>Eine CA-Datei (PEM), nur wo die Cloud ihre Zertifikate selbst unterschreibt. Sie bekommen sie von den Betreibern der Cloud.</translation>
    </message>
    <message>
        <source>The cloud&apos;s CA file</source>
        <translation>Die CA-Datei der Cloud</translation>
    </message>
    <message>
        <source>never, as far as is known</source>
        <translation>nie, soweit bekannt</translation>
    </message>
    <message>
        <source>not known: test the connection</source>
        <translation>nicht bekannt: Verbindung prüfen</translation>
    </message>
    <message>
        <source>Its domain</source>
        <translation>Dessen Domäne</translation>
    </message>
    <message>
        <source>this computer’s</source>
        <translation>die dieses Computers</translation>
    </message>
</context>
<context>
    <name>CloudImports</name>
    <message>
        <source>The design has nothing that these could be: %1. Nothing was touched. Put it into the design to take it in, or let all that no state knows be removed.</source>
        <translation>Der Entwurf hat nichts, was dies sein könnte: %1. Nichts wurde angerührt. Nehmen Sie es in den Entwurf auf, um es zu behalten, oder lassen Sie alles entfernen, was kein Zustand kennt.</translation>
    </message>
    <message>
        <source>The cloud has these twice, and the design has each once: %1. Nothing was touched. Look which of the two holds what you need, and delete the other on the cloud&apos;s web page.</source>
        <translation>Die Cloud hat diese zweimal, der Entwurf jedes einmal: %1. Nichts wurde angerührt. Sehen Sie nach, welches von beiden enthält, was Sie brauchen, und löschen Sie das andere auf der Webseite der Cloud.</translation>
    </message>
    <message>
        <source>The volume %1 is attached to %2, which is not the machine %3 of this cluster. Nothing was touched. Detach it there, on the cloud&apos;s web page, when it is not needed there any more; then start the run again.</source>
        <translation>Das Volume %1 hängt an %2, und das ist nicht die Maschine %3 dieses Clusters. Nichts wurde angerührt. Lösen Sie es dort, auf der Webseite der Cloud, wenn es dort nicht mehr gebraucht wird; starten Sie dann den Lauf neu.</translation>
    </message>
</context>
<context>
    <name>CloudInput</name>
    <message>
        <source>The public keys that may log in are too many for a cloud: together with the rest they are more than %1 KB. Take some away.</source>
        <translation>Die öffentlichen Schlüssel, die sich anmelden dürfen, sind für eine Cloud zu viele: mit dem Übrigen sind es mehr als %1 KB. Nehmen Sie einige weg.</translation>
    </message>
    <message>
        <source>The gateway %1 has to lead to %2, port 22, and “sshFrom” has to let it in.</source>
        <translation>Das Gateway %1 muss zu %2, Port 22, führen, und „sshFrom“ muss es einlassen.</translation>
    </message>
    <message>
        <source>The cluster is entered directly: this computer has to reach the address %1, as by VPN.</source>
        <translation>Der Cluster wird unmittelbar betreten: Dieser Rechner muss die Adresse %1 erreichen, etwa durch VPN.</translation>
    </message>
</context>
<context>
    <name>CloudPage</name>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Forget this cloud…</source>
        <translation>Diese Cloud vergessen …</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Sichern und prüfen</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <translation>im Schlüsselbund verwahrt</translation>
    </message>
    <message>
        <source>kept in a file of your own</source>
        <translation>in einer eigenen Datei verwahrt</translation>
    </message>
    <message>
        <source>Connect a cloud</source>
        <translation>Eine Cloud verbinden</translation>
    </message>
    <message>
        <source>The secret is kept in this computer&apos;s keychain, in no file of ours.</source>
        <translation>Das Geheimnis liegt im Schlüsselbund dieses Rechners, in keiner Datei von uns.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so the secret is kept in the file %1, which only you can read.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund, deshalb liegt das Geheimnis in der Datei %1, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The secret will be kept in this computer&apos;s keychain; where there is none, in a file that only you can read.</source>
        <translation>Das Geheimnis kommt in den Schlüsselbund dieses Rechners; wo es keinen gibt, in eine Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>%1 was read</source>
        <translation>%1 wurde gelesen</translation>
    </message>
    <message>
        <source>The file does not hold the secret.</source>
        <translation>Die Datei enthält das Geheimnis nicht.</translation>
    </message>
    <message>
        <source>Write it into its field, then save.</source>
        <translation>Tragen Sie es in sein Feld ein, dann sichern Sie.</translation>
    </message>
    <message>
        <source>This cloud needs a name of up to 64 letters, without a dash or a blank at its beginning.</source>
        <translation>Diese Cloud braucht einen Namen aus bis zu 64 Zeichen, ohne Strich oder Leerzeichen am Anfang.</translation>
    </message>
    <message>
        <source>The address is none of a cloud: it looks like https://cloud.example.org:5000/v3 and stands on the cloud&apos;s own page, under API access.</source>
        <translation>Die Adresse ist keine einer Cloud: Sie sieht aus wie https://cloud.example.org:5000/v3 und steht auf der Seite der Cloud unter API-Zugang.</translation>
    </message>
    <message>
        <source>There is a cloud called %1 already. Give this one another name.</source>
        <translation>Eine Cloud namens %1 gibt es schon. Geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gesichert</translation>
    </message>
    <message>
        <source>Forget this cloud</source>
        <translation>Diese Cloud vergessen</translation>
    </message>
    <message>
        <source>Forget %1 and its secret?</source>
        <translation>%1 und das Geheimnis dazu vergessen?</translation>
    </message>
    <message>
        <source>What runs there goes on, and the account at the cloud stays as it is. Only this computer forgets how to sign in.</source>
        <translation>Was dort läuft, läuft weiter, und das Konto in der Cloud bleibt, wie es ist. Nur dieser Rechner vergisst, wie man sich anmeldet.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>How to sign in there. A new cluster can be built with this account, and a design of yours with it in its target.</source>
        <translation>Wie man sich dort anmeldet. Ein neuer Cluster kann mit diesem Konto gebaut werden, und ein Entwurf von Ihnen, in dessen Ziel es steht.</translation>
    </message>
    <message>
        <source>Clusters sign in with “%1” by its name: %2. So it keeps its name.</source>
        <translation>Cluster melden sich mit „%1“ unter diesem Namen an: %2. Deshalb behält es seinen Namen.</translation>
    </message>
    <message>
        <source>Clusters sign in with it: %1. Without it they can be neither changed nor taken down from here.</source>
        <translation>Cluster melden sich damit an: %1. Ohne es können sie von hier aus weder geändert noch abgebaut werden.</translation>
    </message>
    <message>
        <source>The prices of its machines are forgotten, too.</source>
        <translation>Auch die Preise ihrer Maschinen werden vergessen.</translation>
    </message>
</context>
<context>
    <name>CloudPages</name>
    <message>
        <source>%1 names %2 as the place where its list goes on, which is another host. Nothing was asked there: tell the cloud&apos;s people.</source>
        <translation>%1 nennt %2 als den Ort, an dem seine Liste weitergeht, also einen anderen Rechner. Dort wurde nichts gefragt: Sagen Sie es den Leuten der Cloud.</translation>
    </message>
    <message>
        <source>The list of %1 does not end. Tell the cloud&apos;s people.</source>
        <translation>Die Liste von %1 hört nicht auf. Sagen Sie es den Leuten der Cloud.</translation>
    </message>
</context>
<context>
    <name>CloudParts</name>
    <message>
        <source>machine %1</source>
        <translation>Maschine %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>floating address %1</source>
        <translation>Floating-Adresse %1</translation>
    </message>
    <message>
        <source>router %1</source>
        <translation>Router %1</translation>
    </message>
    <message>
        <source>subnet %1</source>
        <translation>Subnetz %1</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>security group %1</source>
        <translation>Sicherheitsgruppe %1</translation>
    </message>
    <message>
        <source>server group %1</source>
        <translation>Servergruppe %1</translation>
    </message>
    <message>
        <source>key pair %1</source>
        <translation>Schlüsselpaar %1</translation>
    </message>
    <message>
        <source>The cloud did not remove everything of this cluster; these stay: %1. %2 Start the run again.</source>
        <translation>Die Cloud hat nicht alles von diesem Cluster entfernt; es bleiben: %1. %2 Starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>The cloud was told to, and it is still there.</source>
        <translation>Die Cloud wurde dazu aufgefordert, und es ist immer noch da.</translation>
    </message>
</context>
<context>
    <name>CloudPrices</name>
    <message>
        <source>A price is 0 or more.</source>
        <translation>Ein Preis ist 0 oder mehr.</translation>
    </message>
    <message>
        <source>The currency is missing, as in “currency: EUR”.</source>
        <translation>Die Währung fehlt, wie in „currency: EUR“.</translation>
    </message>
    <message>
        <source>The prices are missing: each size and what a machine of it costs an hour, as in “prices: {m1.small: 0.02}”.</source>
        <translation>Die Preise fehlen: jede Größe und was eine Maschine davon in der Stunde kostet, wie in „prices: {m1.small: 0.02}“.</translation>
    </message>
    <message>
        <source>%1 is no file of prices: it is a text with a currency and, for each size of machine, what an hour costs. Choose another.</source>
        <translation>%1 ist keine Datei mit Preisen: Sie ist ein Text mit einer Währung und dem Preis einer Stunde für jede Größe von Maschinen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 could not be written. See whether the disk is full.</source>
        <translation>%1 konnte nicht geschrieben werden. Sehen Sie nach, ob die Platte voll ist.</translation>
    </message>
    <message>
        <source>%1 could not be removed. See to whom its folder belongs.</source>
        <translation>%1 konnte nicht entfernt werden. Sehen Sie nach, wem der Ordner gehört.</translation>
    </message>
</context>
<context>
    <name>CloudRecord</name>
    <message>
        <source>%1 was made by a newer version of Butler Desktop, or is broken. Use that version, or take the file out of a backup.</source>
        <translation>%1 stammt von einer neueren Version von Butler Desktop oder ist beschädigt. Nehmen Sie jene Version, oder holen Sie die Datei aus einer Sicherung.</translation>
    </message>
</context>
<context>
    <name>CloudRoom</name>
    <message>
        <source>Make the counts smaller, take smaller sizes, or ask the cloud&apos;s people for more.</source>
        <translation>Verkleinern Sie die Anzahlen, nehmen Sie kleinere Größen, oder bitten Sie die Leute der Cloud um mehr.</translation>
    </message>
</context>
<context>
    <name>CloudRoute</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>See that this computer is on line. Where the cloud is only reached from an institute&apos;s network, connect its VPN first.</source>
        <translation>Sehen Sie nach, ob dieser Rechner am Netz ist. Wo die Cloud nur aus dem Netz eines Instituts zu erreichen ist, verbinden Sie zuerst dessen VPN.</translation>
    </message>
    <message>
        <source>The way leads through the proxy %1.</source>
        <translation>Der Weg führt durch den Proxy %1.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>Der Name %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>See that it is written as on the cloud&apos;s own page, and that this computer is on line. Some clouds are only known in their institute&apos;s network: connect its VPN first.</source>
        <translation>Sehen Sie nach, ob er so geschrieben ist wie auf der Seite der Cloud und ob dieser Rechner am Netz ist. Manche Clouds kennt nur das Netz ihres Instituts: Verbinden Sie zuerst dessen VPN.</translation>
    </message>
    <message>
        <source>%1 answers in %2 ms.</source>
        <translation>%1 antwortet in %2 ms.</translation>
    </message>
    <message>
        <source>%1 is there, but nothing listens at its port %2.</source>
        <translation>%1 ist da, aber an Port %2 hört niemand.</translation>
    </message>
    <message>
        <source>Look on the cloud&apos;s own page which port its address has. Otherwise the cloud is being repaired: try again later.</source>
        <translation>Sehen Sie auf der Seite der Cloud nach, welchen Port ihre Adresse hat. Sonst wird die Cloud gerade gewartet: Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>There is no way to %1: %2.</source>
        <translation>Kein Weg führt zu %1: %2.</translation>
    </message>
    <message>
        <source>See that this computer is on line, and that no firewall keeps this port closed.</source>
        <translation>Sehen Sie nach, ob dieser Rechner am Netz ist und keine Firewall diesen Port sperrt.</translation>
    </message>
    <message>
        <source>What is sent does not leave this computer.</source>
        <translation>Was gesendet wird, verlässt diesen Rechner nicht.</translation>
    </message>
    <message>
        <source>The address begins with http, so everybody on the way could read your password. Nothing was sent.</source>
        <translation>Die Adresse beginnt mit http, also könnte jeder unterwegs Ihr Passwort lesen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Write https instead, and look on the cloud&apos;s own page which port that has.</source>
        <translation>Schreiben Sie https und sehen Sie auf der Seite der Cloud nach, welchen Port das hat.</translation>
    </message>
    <message>
        <source>The certificate is valid until %1.</source>
        <translation>Das Zertifikat gilt bis %1.</translation>
    </message>
    <message>
        <source>Tell the cloud&apos;s people that it must be renewed: after that day nothing works any more.</source>
        <translation>Sagen Sie den Betreibern der Cloud, dass es erneuert werden muss: Nach diesem Tag geht nichts mehr.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS at this port: %2.</source>
        <translation>%1 spricht an diesem Port kein TLS: %2.</translation>
    </message>
    <message>
        <source>Look on the cloud&apos;s own page whether the address has another port.</source>
        <translation>Sehen Sie auf der Seite der Cloud nach, ob die Adresse einen anderen Port hat.</translation>
    </message>
    <message>
        <source>The connection to %1 broke: %2.</source>
        <translation>Die Verbindung zu %1 brach ab: %2.</translation>
    </message>
    <message>
        <source>Test again.</source>
        <translation>Prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of %1 ran out on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>If this computer&apos;s clock is right, tell the cloud&apos;s people: they must renew it.</source>
        <translation>Wenn die Uhr dieses Rechners stimmt, sagen Sie es den Betreibern der Cloud: Sie müssen es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2 on.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock: it says %1.</source>
        <translation>Stellen Sie die Uhr dieses Rechners: Sie sagt %1.</translation>
    </message>
    <message>
        <source>The certificate is of another address, %1.</source>
        <translation>Das Zertifikat gehört zu einer anderen Adresse, %1.</translation>
    </message>
    <message>
        <source>Look on the cloud&apos;s own page how its address is written.</source>
        <translation>Sehen Sie auf der Seite der Cloud nach, wie ihre Adresse geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 vouches for itself: its certificate is signed by nobody whom this computer trusts.</source>
        <translation>%1 bürgt für sich selbst: Sein Zertifikat hat niemand unterschrieben, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by somebody whom this computer does not trust: %2.</source>
        <translation>Das Zertifikat von %1 hat jemand unterschrieben, dem dieser Rechner nicht traut: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2.</source>
        <translation>Das Zertifikat von %1 wird nicht angenommen: %2.</translation>
    </message>
    <message>
        <source>Where the cloud has certificates of its own, get its CA file from the cloud&apos;s people and name it in the account. Otherwise do not go on: somebody else may be answering.</source>
        <translation>Wo die Cloud eigene Zertifikate hat, holen Sie deren CA-Datei von den Betreibern der Cloud und nennen sie im Konto. Sonst machen Sie nicht weiter: Vielleicht antwortet jemand anderes.</translation>
    </message>
</context>
<context>
    <name>CloudSession</name>
    <message>
        <source>machines (Nova)</source>
        <translation>Maschinen (Nova)</translation>
    </message>
    <message>
        <source>networks (Neutron)</source>
        <translation>Netze (Neutron)</translation>
    </message>
    <message>
        <source>images (Glance)</source>
        <translation>Images (Glance)</translation>
    </message>
    <message>
        <source>volumes (Cinder)</source>
        <translation>Volumes (Cinder)</translation>
    </message>
    <message>
        <source>“%1” is no address of a cloud. It looks like https://cloud.example.org:5000/v3.</source>
        <translation>„%1“ ist keine Adresse einer Cloud. Sie sieht aus wie https://cloud.example.org:5000/v3.</translation>
    </message>
    <message>
        <source>The address %1 begins with http, so everybody on the way could read your password. Nothing was sent. Write https instead.</source>
        <translation>Die Adresse %1 beginnt mit http, sodass jeder auf dem Weg Ihr Passwort lesen könnte. Es wurde nichts gesendet. Schreiben Sie https.</translation>
    </message>
    <message>
        <source>the cloud has no %1 for this project</source>
        <translation>die Cloud hat für dieses Projekt keine %1</translation>
    </message>
    <message>
        <source>its address begins with http, so everybody on the way could read your token; nothing was sent</source>
        <translation>seine Adresse beginnt mit http, sodass jeder auf dem Weg Ihren Token lesen könnte; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer about %1 is none that can be understood.</source>
        <translation>Die Antwort der Cloud über %1 ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The cloud has no %1 for this project.</source>
        <translation>Die Cloud hat für dieses Projekt keine %1.</translation>
    </message>
    <message>
        <source>You may not do this with %1 there: %2 Ask the cloud&apos;s people for the role “member” in this project.</source>
        <translation>Das dürfen Sie dort nicht (%1): %2 Bitten Sie die Leute der Cloud um die Rolle „member“ in diesem Projekt.</translation>
    </message>
    <message>
        <source>How much of the project&apos;s quota is left of %1 cannot be read: %2</source>
        <translation>Wie viel vom Kontingent des Projekts an %1 noch frei ist, lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>CloudStore</name>
    <message>
        <source>There is no account “%1”. Did you mean “%2”?</source>
        <translation>Es gibt kein Konto „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no account “%1”, and no other. Take the file in that your cloud&apos;s web page gives.</source>
        <translation>Es gibt kein Konto „%1“ und auch kein anderes. Übernehmen Sie die Datei, die die Webseite Ihrer Cloud gibt.</translation>
    </message>
    <message>
        <source>There is no account “%1”. There are: %2.</source>
        <translation>Es gibt kein Konto „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The keychain refused. Allow Butler Desktop to use it, and try again; the secret was not kept elsewhere.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Erlauben Sie Butler Desktop, ihn zu benutzen, und versuchen Sie es noch einmal; das Geheimnis wurde nirgends sonst aufbewahrt.</translation>
    </message>
    <message>
        <source>The secret of this account is in your keychain (%1, entry %2), and it does not answer. Log in to your desktop, unlock it, and try again.</source>
        <translation>Das Geheimnis dieses Kontos liegt in Ihrem Schlüsselbund (%1, Eintrag %2), und der antwortet nicht. Melden Sie sich an Ihrer Oberfläche an, schließen Sie ihn auf und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The account is forgotten, but the keychain does not answer, so its secret stays there (%1, entry %2). Remove it there.</source>
        <translation>Das Konto ist vergessen, aber der Schlüsselbund antwortet nicht, darum bleibt das Geheimnis darin (%1, Eintrag %2). Entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>The secret is empty. Nothing was kept.</source>
        <translation>Das Geheimnis ist leer. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>A secret is one line without control characters. Nothing was kept.</source>
        <translation>Ein Geheimnis ist eine Zeile ohne Steuerzeichen. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that your home is writable.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Prüfen Sie, ob Ihr Heimatordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>The accounts are being changed by another window or terminal. Try again.</source>
        <translation>Die Konten werden gerade von einem anderen Fenster oder Terminal geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>An account cannot be called “%1”. Take 1 to 64 letters and digits, no dash first.</source>
        <translation>Ein Konto kann nicht „%1“ heißen. Nehmen Sie 1 bis 64 Buchstaben und Ziffern, ohne Strich am Anfang.</translation>
    </message>
    <message>
        <source>The cloud&apos;s address must be one such as https://cloud.example.org:5000/v3.</source>
        <translation>Die Adresse der Cloud muss eine sein wie https://cloud.example.org:5000/v3.</translation>
    </message>
    <message>
        <source>There is an account “%1” already. Take another name.</source>
        <translation>Es gibt schon ein Konto „%1“. Nehmen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>CloudTest</name>
    <message>
        <source>machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>“%1” is no address of a cloud.</source>
        <translation>„%1“ ist keine Adresse einer Cloud.</translation>
    </message>
    <message>
        <source>It looks like https://cloud.example.org:5000/v3 and stands on the cloud&apos;s own page, under API access.</source>
        <translation>Sie sieht aus wie https://cloud.example.org:5000/v3 und steht auf der Seite der Cloud unter API-Zugang.</translation>
    </message>
    <message>
        <source>%1 gives no answer: %2.</source>
        <translation>%1 gibt keine Antwort: %2.</translation>
    </message>
    <message>
        <source>Test again. If it stays so, tell the cloud&apos;s people.</source>
        <translation>Prüfen Sie noch einmal. Bleibt es so, sagen Sie es den Betreibern der Cloud.</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>%1 is in trouble: it answered %2 and said: %3</source>
        <translation>%1 hat Schwierigkeiten: Die Antwort war %2, gesagt wurde: %3</translation>
    </message>
    <message>
        <source>This is the cloud&apos;s own fault. Wait some minutes and test again.</source>
        <translation>Das liegt an der Cloud selbst. Warten Sie einige Minuten und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 answered %2 and said: %3</source>
        <translation>%1 antwortete %2 und sagte: %3</translation>
    </message>
    <message>
        <source>The sign-in service, Keystone %1, answers.</source>
        <translation>Der Anmeldedienst, Keystone %1, antwortet.</translation>
    </message>
    <message>
        <source>The sign-in service is not there any more: it points to %1.</source>
        <translation>Der Anmeldedienst ist nicht mehr dort: Er verweist auf %1.</translation>
    </message>
    <message>
        <source>If that is your cloud&apos;s, write it as the address.</source>
        <translation>Wenn das zu Ihrer Cloud gehört, schreiben Sie es als Adresse.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no sign-in service (Keystone, version 3).</source>
        <translation>Bei %1 antwortet etwas, aber kein Anmeldedienst (Keystone, Version 3).</translation>
    </message>
    <message>
        <source>The address stands on the cloud&apos;s own page, under API access, and mostly ends in :5000/v3.</source>
        <translation>Die Adresse steht auf der Seite der Cloud unter API-Zugang und endet meist auf :5000/v3.</translation>
    </message>
    <message>
        <source>The secret of this account is not known here.</source>
        <translation>Das Geheimnis dieses Kontos ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Write it into its field, then test again.</source>
        <translation>Tragen Sie es in sein Feld ein, dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The cloud knows no application credential with this id.</source>
        <translation>Die Cloud kennt keinen Anwendungszugang mit dieser Kennung.</translation>
    </message>
    <message>
        <source>The cloud refuses this application credential: its secret is wrong, or it has run out.</source>
        <translation>Die Cloud lehnt diesen Anwendungszugang ab: Sein Geheimnis ist falsch, oder er ist abgelaufen.</translation>
    </message>
    <message>
        <source>Make a new one on the cloud&apos;s own page, under Identity, Application Credentials, and drop its file here.</source>
        <translation>Legen Sie auf der Seite der Cloud unter Identität, Anwendungszugänge, einen neuen an und lassen Sie seine Datei hier fallen.</translation>
    </message>
    <message>
        <source>The token is not valid any more.</source>
        <translation>Das Token gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Tokens live for hours only. Make an application credential on the cloud&apos;s own page, under Identity: it lasts.</source>
        <translation>Token leben nur Stunden. Legen Sie auf der Seite der Cloud unter Identität einen Anwendungszugang an: Er hält.</translation>
    </message>
    <message>
        <source>The cloud does not know this name with this password.</source>
        <translation>Die Cloud kennt diesen Namen mit diesem Passwort nicht.</translation>
    </message>
    <message>
        <source>Write the password anew, and look whether the name and its domain are as on the cloud&apos;s own page. Who signs in there through an institute has no password for programs: make an application credential instead.</source>
        <translation>Schreiben Sie das Passwort neu und sehen Sie nach, ob der Name und seine Domäne so sind wie auf der Seite der Cloud. Wer sich dort über ein Institut anmeldet, hat kein Passwort für Programme: Legen Sie stattdessen einen Anwendungszugang an.</translation>
    </message>
    <message>
        <source>The name and the password are right, but no project is named.</source>
        <translation>Name und Passwort stimmen, aber kein Projekt ist genannt.</translation>
    </message>
    <message>
        <source>The name and the password are right, but the project “%1” is not yours.</source>
        <translation>Name und Passwort stimmen, aber das Projekt „%1“ gehört Ihnen nicht.</translation>
    </message>
    <message>
        <source>No project is yours yet: ask the cloud&apos;s people for one.</source>
        <translation>Noch gehört Ihnen kein Projekt: Bitten Sie die Betreiber der Cloud um eines.</translation>
    </message>
    <message>
        <source>Yours are: %1. Write one of them as the project.</source>
        <translation>Ihnen gehören: %1. Schreiben Sie eines davon als Projekt.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>This runs out on %1.</source>
        <translation>Das läuft am %1 ab.</translation>
    </message>
    <message>
        <source>Make an application credential on the cloud&apos;s own page, under Identity: it lasts, a token does not.</source>
        <translation>Legen Sie auf der Seite der Cloud unter Identität einen Anwendungszugang an: Er hält, ein Token nicht.</translation>
    </message>
    <message>
        <source>Make a new application credential on the cloud&apos;s own page before that, and drop its file here.</source>
        <translation>Legen Sie vorher auf der Seite der Cloud einen neuen Anwendungszugang an und lassen Sie seine Datei hier fallen.</translation>
    </message>
    <message>
        <source>Project %1, as %2.</source>
        <translation>Projekt %1, als %2.</translation>
    </message>
    <message>
        <source>The cloud names no service for this project.</source>
        <translation>Die Cloud nennt für dieses Projekt keinen Dienst.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people whether the project is open.</source>
        <translation>Fragen Sie die Betreiber der Cloud, ob das Projekt offen ist.</translation>
    </message>
    <message>
        <source>The cloud has several regions, and none is named.</source>
        <translation>Die Cloud hat mehrere Regionen, und keine ist genannt.</translation>
    </message>
    <message>
        <source>The cloud has no region “%1”.</source>
        <translation>Die Cloud hat keine Region „%1“.</translation>
    </message>
    <message>
        <source>It has: %1. Write one of them as the region.</source>
        <translation>Es gibt: %1. Schreiben Sie eine davon als Region.</translation>
    </message>
    <message>
        <source>The region %1 makes no machines, or no networks.</source>
        <translation>Die Region %1 legt keine Maschinen oder keine Netze an.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people whether the project may use Nova and Neutron there.</source>
        <translation>Fragen Sie die Betreiber der Cloud, ob das Projekt dort Nova und Neutron benutzen darf.</translation>
    </message>
    <message>
        <source>Region %1.</source>
        <translation>Region %1.</translation>
    </message>
    <message>
        <source>This cloud has no volumes (Cinder). Machines without volumes can be built.</source>
        <translation>Diese Cloud hat keine Volumes (Cinder). Maschinen ohne Volumes lassen sich bauen.</translation>
    </message>
    <message>
        <source>You may not look at %1 there.</source>
        <translation>Sie dürfen dort keine %1 ansehen.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people for the role “member” in this project; an application credential needs it, too.</source>
        <translation>Bitten Sie die Betreiber der Cloud um die Rolle „member“ in diesem Projekt; auch ein Anwendungszugang braucht sie.</translation>
    </message>
    <message>
        <source>%1 answers: %2 can be made.</source>
        <translation>%1 antwortet: %2 lassen sich anlegen.</translation>
    </message>
    <message>
        <source>The cloud does not say how much of it you may use.</source>
        <translation>Die Cloud sagt nicht, wie viel von ihr Sie benutzen dürfen.</translation>
    </message>
    <message>
        <source>Test again later; until then plans cannot say it.</source>
        <translation>Prüfen Sie später noch einmal; bis dahin können Pläne es nicht sagen.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <translation>In Benutzung: %1.</translation>
    </message>
    <message>
        <source>Nothing is left of: %1. Remove what is not needed any more, or ask the cloud&apos;s people for more.</source>
        <translation>Nichts ist übrig von: %1. Entfernen Sie, was nicht mehr gebraucht wird, oder bitten Sie die Betreiber der Cloud um mehr.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock: it is %1 ahead of the cloud&apos;s.</source>
        <translation>Stellen Sie die Uhr dieses Rechners: Sie geht %1 vor der der Cloud.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock: it is %1 behind the cloud&apos;s.</source>
        <translation>Stellen Sie die Uhr dieses Rechners: Sie geht %1 hinter der der Cloud.</translation>
    </message>
    <message>
        <source>The token is of the project “%1”, and the cloud gives none for “%2” in its place.</source>
        <translation>Das Token gehört zum Projekt „%1“, und die Cloud gibt an seiner Stelle keines für „%2“.</translation>
    </message>
    <message>
        <source>Name the token&apos;s own project, or sign in with an application credential of the other.</source>
        <translation>Nennen Sie das Projekt des Tokens oder melden Sie sich mit einem Anwendungszugang des anderen an.</translation>
    </message>
</context>
<context>
    <name>CloudVerbs</name>
    <message>
        <source>in your keychain</source>
        <translation>in Ihrem Schlüsselbund</translation>
    </message>
    <message>
        <source>in %1, which you alone can read: no keychain answers here</source>
        <translation>in %1, was nur Sie lesen können: Hier antwortet kein Schlüsselbund</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>There is an account “%1” already. Name this one otherwise (--name), or replace that one (--replace).</source>
        <translation>Es gibt schon ein Konto „%1“. Nennen Sie dieses anders (--name), oder ersetzen Sie jenes (--replace).</translation>
    </message>
    <message>
        <source>“%1” is one of your accounts now: %2. Its secret is %3.</source>
        <translation>„%1“ ist jetzt eines Ihrer Konten: %2. Sein Geheimnis ist %3.</translation>
    </message>
    <message>
        <source>Give the secret on standard input: butlerctl cloud set-secret “%1”</source>
        <translation>Geben Sie das Geheimnis auf der Standardeingabe: butlerctl cloud set-secret „%1“</translation>
    </message>
    <message>
        <source>The file has %1 clouds, which cannot all be called “%2”. Name one of them with --cloud.</source>
        <translation>Die Datei hat %1 Clouds, die nicht alle „%2“ heißen können. Nennen Sie eine davon mit --cloud.</translation>
    </message>
    <message>
        <source>An account cannot be called “%1”. Take 1 to 64 letters and digits, no dash first.</source>
        <translation>Ein Konto kann nicht „%1“ heißen. Nehmen Sie 1 bis 64 Buchstaben und Ziffern, ohne Strich am Anfang.</translation>
    </message>
    <message>
        <source>There is no account yet. Take the file in that your cloud&apos;s web page gives: butlerctl cloud import FILE</source>
        <translation>Es gibt noch kein Konto. Übernehmen Sie die Datei, die die Webseite Ihrer Cloud gibt: butlerctl cloud import DATEI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credential</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Bastion</source>
        <translation>Sprungrechner</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>Key pair</source>
        <translation>Schlüsselpaar</translation>
    </message>
    <message>
        <source>Type the secret of “%1”; it is not shown:</source>
        <translation>Tippen Sie das Geheimnis von „%1“; es wird nicht angezeigt:</translation>
    </message>
    <message>
        <source>The secret must stand on standard input, as one line of UTF-8. Nothing was kept.</source>
        <translation>Das Geheimnis muss auf der Standardeingabe stehen, als eine Zeile UTF-8. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>The secret of “%1” is %2.</source>
        <translation>Das Geheimnis von „%1“ ist %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. There are: clouds.yaml, openrc.</source>
        <translation>„%1“ kann nicht geschrieben werden. Es gibt: clouds.yaml, openrc.</translation>
    </message>
    <message>
        <source>The secret of “%1” is not known, so it cannot be given out.</source>
        <translation>Das Geheimnis von „%1“ ist nicht bekannt, kann also nicht herausgegeben werden.</translation>
    </message>
    <message>
        <source>“%1” is forgotten here, and its secret. Nothing was changed in the cloud.</source>
        <translation>„%1“ ist hier vergessen, mitsamt seinem Geheimnis. In der Cloud hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>FILE      takes accounts out of clouds.yaml, openrc.sh or *.tfvars (-: standard input)
[--name NAME] [--cloud KEY: one of several] [--replace: the account of that name]</source>
        <translation>DATEI     übernimmt Konten aus clouds.yaml, openrc.sh oder *.tfvars (-: Standardeingabe)
[--name NAME] [--cloud SCHLÜSSEL: eine von mehreren] [--replace: das Konto dieses Namens]</translation>
    </message>
    <message>
        <source>          what accounts there are</source>
        <translation>          welche Konten es gibt</translation>
    </message>
    <message>
        <source>NAME      what is known of one</source>
        <translation>NAME      was von einem bekannt ist</translation>
    </message>
    <message>
        <source>NAME      keeps its password, secret or token: a line on standard input</source>
        <translation>NAME      bewahrt sein Passwort, Geheimnis oder Token auf: eine Zeile auf der Standardeingabe</translation>
    </message>
    <message>
        <source>NAME      asks the cloud step by step whether you can work there</source>
        <translation>NAME      fragt die Cloud Schritt für Schritt, ob Sie dort arbeiten können</translation>
    </message>
    <message>
        <source>NAME      writes it for OpenStack&apos;s own tools [--format clouds.yaml|openrc]
[--with-secret: whoever has the file is you]</source>
        <translation>NAME      schreibt es für die Programme von OpenStack [--format clouds.yaml|openrc]
[--with-secret: Wer die Datei hat, kann sich als Sie anmelden]</translation>
    </message>
    <message>
        <source>butlerctl cloud WHAT …

</source>
        <translation>butlerctl cloud WAS …

</translation>
    </message>
    <message>
        <source>“cloud %1” is not known. There are: %2.</source>
        <translation>„cloud %1“ ist nicht bekannt. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“cloud %1” is not known. Did you mean “%2”?</source>
        <translation>„cloud %1“ ist nicht bekannt. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“cloud %1” has no option %2.</source>
        <translation>„cloud %1“ hat keine Option %2.</translation>
    </message>
    <message>
        <source>“cloud %1” needs a word behind it. See butlerctl cloud.</source>
        <translation>„cloud %1“ braucht noch ein Wort dahinter. Siehe butlerctl cloud.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>Nothing was taken in. These can be: %1. Name one of them with --cloud.</source>
        <translation>Nichts wurde übernommen. Diese lassen sich übernehmen: %1. Nennen Sie eine davon mit --cloud.</translation>
    </message>
    <message>
        <source>Key for it</source>
        <translation>Schlüssel dafür</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>Dessen Schlüssel</translation>
    </message>
    <message>
        <source>May sign in, too</source>
        <translation>Darf auch hinein</translation>
    </message>
    <message>
        <source>Nothing was trusted. Compare the fingerprint with what the cloud&apos;s people say, then say --yes.</source>
        <translation>Keinem Schlüssel wird vertraut. Vergleichen Sie den Fingerabdruck mit dem, den die Betreiber der Cloud nennen, dann sagen Sie --yes.</translation>
    </message>
    <message>
        <source>Is this what the cloud&apos;s people say? Type yes to trust it:</source>
        <translation>Nennen die Betreiber der Cloud denselben? Tippen Sie ja, um ihm zu vertrauen:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Nothing was trusted.</source>
        <translation>Keinem Schlüssel wird vertraut.</translation>
    </message>
    <message>
        <source>“%1” has no jump host.</source>
        <translation>„%1“ hat keinen Sprungrechner.</translation>
    </message>
    <message>
        <source>The key of %1 is trusted already: %2</source>
        <translation>Dem Schlüssel von %1 wird schon vertraut: %2</translation>
    </message>
    <message>
        <source>%1 shows the key %2</source>
        <translation>%1 zeigt den Schlüssel %2</translation>
    </message>
    <message>
        <source>It is another than the one that is trusted, %1: it was set up anew, or somebody stands in between. Ask the cloud&apos;s people. Only if they say that this is its key now, say --replace.</source>
        <translation>Es ist ein anderer als der, dem vertraut wird, %1: Der Rechner wurde neu aufgesetzt, oder jemand steht dazwischen. Fragen Sie die Betreiber der Cloud. Nur wenn sie sagen, dass er nun diesen hat, sagen Sie --replace.</translation>
    </message>
    <message>
        <source>It is trusted from now on.</source>
        <translation>Ihm wird von nun an vertraut.</translation>
    </message>
    <message>
        <source>NAME      shows the key of its jump host, and trusts it when you say yes [--yes]
[--replace: also in the place of another key]</source>
        <translation>NAME      zeigt den Schlüssel seines Sprungrechners und vertraut ihm, wenn Sie ja sagen [--yes]
[--replace: auch an Stelle eines anderen]</translation>
    </message>
    <message>
        <source>NAME      what the cloud has to choose from, and what is free of your quota
[--refresh: asked now, and not within the last hour]</source>
        <translation>NAME      was die Cloud zur Auswahl hat, und was von Ihrem Kontingent frei ist
[--refresh: jetzt gefragt, nicht in der letzten Stunde]</translation>
    </message>
    <message>
        <source>“%1” is not forgotten, as clusters sign in with it: %2. Without it they can be neither changed nor taken down. Take them down, or name another account in their designs; or say --yes.</source>
        <translation>„%1“ wird nicht vergessen, denn Cluster melden sich damit an: %2. Ohne dieses Konto können sie weder geändert noch abgebaut werden. Bauen Sie sie ab, oder nennen Sie in ihren Entwürfen ein anderes Konto; oder sagen Sie --yes.</translation>
    </message>
    <message>
        <source>NAME      forgets it, and its secret [--yes: also where clusters sign in with it]</source>
        <translation>NAME      vergisst es und sein Geheimnis [--yes: auch wenn Cluster sich damit anmelden]</translation>
    </message>
</context>
<context>
    <name>CloudsPage</name>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>Where clusters run</source>
        <translation>Wo Cluster laufen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation>Eine Cloud verbinden …</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>Some of your accounts cannot be read.</source>
        <translation>Einige Ihrer Konten lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 of %2 clouds of this file were taken in.</source>
        <translation>%1 von %2 Clouds dieser Datei wurden übernommen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. %2</source>
        <translation>„%1“ lässt sich nicht lesen. %2</translation>
    </message>
    <message>
        <source>Old cluster %1</source>
        <translation>Alter Cluster %1</translation>
    </message>
    <message>
        <source>Take it to build anew what Butler&apos;s own Terraform once made.</source>
        <translation>Nehmen Sie sie, um neu zu bauen, was Butlers eigenes Terraform einst gemacht hat.</translation>
    </message>
    <message>
        <source>“%1” is a template now: begin a new cluster with it, and nothing of the old one is touched.</source>
        <translation>„%1“ ist jetzt eine Vorlage: Beginnen Sie damit einen neuen Cluster; vom alten wird nichts angerührt.</translation>
    </message>
    <message>
        <source>Taken over: %1
Not: %2</source>
        <translation>Übernommen: %1
Nicht: %2</translation>
    </message>
</context>
<context>
    <name>ClusterDocument</name>
    <message>
        <source>%1 was changed outside of this window, too: %2. Say first whose version counts.</source>
        <translation>%1 wurde auch außerhalb dieses Fensters geändert: %2. Sagen Sie zuerst, welche Fassung gilt.</translation>
    </message>
    <message>
        <source>%1 was changed outside of this window and cannot be read now. Mend it first; what you changed here stays.</source>
        <translation>%1 wurde außerhalb dieses Fensters geändert und ist jetzt nicht lesbar. Bringen Sie das zuerst in Ordnung; was Sie hier geändert haben, bleibt.</translation>
    </message>
    <message>
        <source>change the text</source>
        <translation>den Text ändern</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>take over what was changed outside</source>
        <translation>übernehmen, was außerhalb geändert wurde</translation>
    </message>
    <message>
        <source>keep this window&apos;s version</source>
        <translation>die Fassung dieses Fensters behalten</translation>
    </message>
</context>
<context>
    <name>ClusterFile</name>
    <message>
        <source>This volume has no name. Add “name: …”.</source>
        <translation>Dieser Datenträger hat keinen Namen. Fügen Sie „name: …“ hinzu.</translation>
    </message>
    <message>
        <source>This volume has no size. Add “size: …” in GB.</source>
        <translation>Dieser Datenträger hat keine Größe. Fügen Sie „size: …“ in GB hinzu.</translation>
    </message>
    <message>
        <source>This group has no name. Add “name: …”.</source>
        <translation>Diese Gruppe hat keinen Namen. Fügen Sie „name: …“ hinzu.</translation>
    </message>
    <message>
        <source>It is not said where the cluster shall run. Add “target: {kind: local}”.</source>
        <translation>Es steht nicht da, wo der Cluster laufen soll. Fügen Sie „target: {kind: local}“ hinzu.</translation>
    </message>
    <message>
        <source>It is not said where the cluster shall run. Write “kind: local” here.</source>
        <translation>Es steht nicht da, wo der Cluster laufen soll. Schreiben Sie hier „kind: local“.</translation>
    </message>
    <message>
        <source>It is not said what kind of target this is. Add “kind: local”.</source>
        <translation>Es steht nicht da, von welcher Art dieses Ziel ist. Fügen Sie „kind: local“ hinzu.</translation>
    </message>
    <message>
        <source>A place in the picture is two numbers: [40, 60].</source>
        <translation>Ein Ort im Bild sind zwei Zahlen: [40, 60].</translation>
    </message>
    <message>
        <source>The cluster has no name. Add “name: …”.</source>
        <translation>Der Cluster hat keinen Namen. Fügen Sie „name: …“ hinzu.</translation>
    </message>
    <message>
        <source>The file is empty. Take it out of a backup, or make a new cluster in another folder.</source>
        <translation>Die Datei ist leer. Holen Sie sie aus einer Sicherung, oder legen Sie in einem anderen Ordner einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>The design has a value that cannot be saved: %1</source>
        <translation>Der Entwurf hat einen Wert, der sich nicht speichern lässt: %1</translation>
    </message>
    <message>
        <source>a text or a number would not read back as it is.</source>
        <translation>ein Text oder eine Zahl käme nicht so zurück, wie sie ist.</translation>
    </message>
    <message>
        <source>warning: </source>
        <translation>Warnung: </translation>
    </message>
    <message>
        <source>The file cannot be read: %1. Check that it is yours.</source>
        <translation>Die Datei kann nicht gelesen werden: %1. Sehen Sie nach, ob sie Ihnen gehört.</translation>
    </message>
    <message>
        <source>The design could not be saved in %1: %2. The file is as it was before. Check that it and its folder are yours and the disk has room, then save again.</source>
        <translation>Der Entwurf konnte nicht in %1 gespeichert werden: %2. Die Datei ist, wie sie vorher war. Sehen Sie nach, ob sie und ihr Ordner Ihnen gehören und auf der Platte Platz ist; dann speichern Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>ClusterFolder</name>
    <message>
        <source>%1 cannot be written: %2. Check that the disk has room and that the folder is yours.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Ist auf der Platte Platz, und gehört der Ordner Ihnen?</translation>
    </message>
    <message>
        <source>This cluster was never built. Build it first.</source>
        <translation>Dieser Cluster wurde nie aufgebaut. Bauen Sie ihn zuerst auf.</translation>
    </message>
    <message>
        <source>%1 does not hold the cluster&apos;s id any more. Take the file out of a backup: without it the cluster&apos;s machines cannot be told from others.</source>
        <translation>%1 enthält die Kennung des Clusters nicht mehr. Holen Sie die Datei aus einer Sicherung: ohne sie sind die Maschinen des Clusters nicht von anderen zu unterscheiden.</translation>
    </message>
    <message>
        <source>it cannot be made</source>
        <translation>sie lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>it cannot be kept private</source>
        <translation>sie lässt sich nicht geheim halten</translation>
    </message>
    <message>
        <source>There is no folder %1. Check its name, or make a cluster there with “New”.</source>
        <translation>Den Ordner %1 gibt es nicht. Prüfen Sie den Namen, oder legen Sie dort mit „Neu“ einen Cluster an.</translation>
    </message>
    <message>
        <source>%1 is a file. Give the folder in which the cluster&apos;s cluster.yaml is.</source>
        <translation>%1 ist eine Datei. Nennen Sie den Ordner, in dem die cluster.yaml des Clusters liegt.</translation>
    </message>
    <message>
        <source>%1 is not a cluster: it has no cluster.yaml. Choose another folder, or make a cluster in an empty one.</source>
        <translation>%1 ist kein Cluster: er hat keine cluster.yaml. Wählen Sie einen anderen Ordner, oder legen Sie in einem leeren einen Cluster an.</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>sie lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened: it is not yours to read. Ask its owner, or log in as who made it.</source>
        <translation>Der Ordner %1 kann nicht geöffnet werden: Sie dürfen ihn nicht lesen. Fragen Sie, wem er gehört, oder melden Sie sich als der an, der ihn angelegt hat.</translation>
    </message>
    <message>
        <source>%1 has lost its cluster.yaml. The design of its last run is kept: copy %2 back to %3.</source>
        <translation>In %1 fehlt cluster.yaml. Der Entwurf des letzten Laufs ist noch da: Kopieren Sie %2 zurück nach %3.</translation>
    </message>
    <message>
        <source>a place that this computer does not know</source>
        <translation>einem Ort, den dieser Computer nicht kennt</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the folder, and a run would write where it leads. Nothing was touched. Remove the link, or put into its place what it leads to.</source>
        <translation>%1 ist ein Verweis, der aus dem Ordner hinausführt, und ein Lauf würde dorthin schreiben. Nichts wurde angerührt. Entfernen Sie den Verweis, oder legen Sie an seine Stelle, worauf er zeigt.</translation>
    </message>
    <message>
        <source>This cluster was built in %1. Was the folder moved or copied? If it was moved, it stays the same cluster. If it is a copy, it becomes a cluster of its own, and the machines stay with the first.</source>
        <translation>Dieser Cluster wurde in %1 gebaut. Wurde der Ordner verschoben oder kopiert? Wurde er verschoben, bleibt es derselbe Cluster. Ist er eine Kopie, wird er ein eigener Cluster, und die Maschinen bleiben beim ersten.</translation>
    </message>
    <message>
        <source>The cluster is still in %1, so %2 is a copy of it and not moved. Answer that it was copied, or work in the first folder.</source>
        <translation>Der Cluster ist noch in %1, also ist %2 eine Kopie davon und nicht verschoben. Antworten Sie, dass er kopiert wurde, oder arbeiten Sie im ersten Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written, where it is noted which clusters are yours. Check that your home is writable.</source>
        <translation>%1, wo vermerkt ist, welche Cluster Ihre sind, lässt sich nicht schreiben. Prüfen Sie, ob Ihr Benutzerordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>What lies in %1 can be read by others: the disk that it lies on now hides nothing. Move the cluster&apos;s folder back to a disk of this computer. Nothing was touched.</source>
        <translation>Was in %1 liegt, können andere lesen: Der Datenträger, auf dem es jetzt liegt, verbirgt nichts. Verschieben Sie den Ordner des Clusters zurück auf einen Datenträger dieses Rechners. Es wurde nichts angerührt.</translation>
    </message>
    <message>
        <source>The name of the folder %1 holds a line end or another character that cannot be seen, and other programs would read it as an order. Give it another name.</source>
        <translation>Der Name des Ordners %1 enthält ein Zeilenende oder ein anderes unsichtbares Zeichen, und andere Programme läsen es als Befehl. Geben Sie ihm einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ClusterFoot</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ClusterInspector</name>
    <message>
        <source>None: a recording, inside this program.</source>
        <translation>Keiner: eine Aufzeichnung in diesem Programm.</translation>
    </message>
</context>
<context>
    <name>ClusterMessages</name>
    <message>
        <source>What is left stays. You are asked again before it goes.</source>
        <translation>Was noch da ist, bleibt. Bevor es geht, werden Sie noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The machines stay. Trying again configures them once more.</source>
        <translation>Die Maschinen bleiben. Ein neuer Versuch richtet sie noch einmal ein.</translation>
    </message>
    <message>
        <source>What is there stays. Trying again shows first what would go.</source>
        <translation>Was da ist, bleibt. Ein neuer Versuch zeigt zuerst, was verloren ginge.</translation>
    </message>
    <message>
        <source>What is there stays. Trying again makes only what is missing.</source>
        <translation>Was da ist, bleibt. Ein neuer Versuch legt nur an, was fehlt.</translation>
    </message>
    <message>
        <source>The others go on.</source>
        <translation>Die anderen machen weiter.</translation>
    </message>
    <message>
        <source>%1 more failed.</source>
        <translation>%1 weitere sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The run did not come to its end.</source>
        <translation>Der Lauf kam nicht zu seinem Ende.</translation>
    </message>
    <message>
        <source>The cluster is taken down.</source>
        <translation>Der Cluster ist abgebaut.</translation>
    </message>
    <message>
        <source>Stopped before all was taken down.</source>
        <translation>Angehalten, bevor alles abgebaut war.</translation>
    </message>
    <message>
        <source>Stopped before all was done.</source>
        <translation>Angehalten, bevor alles getan war.</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Noch einmal versuchen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für Hilfe kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The cluster stands, after %1.</source>
        <translation>Der Cluster steht, nach %1.</translation>
    </message>
    <message>
        <source>Look at its charts, open its services, or open a terminal on a machine: that is in the machine’s own menu.</source>
        <translation>Sehen Sie seine Diagramme an, öffnen Sie seine Dienste oder ein Terminal auf einer Maschine: Das steht im Menü der Maschine.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>A plan shows what is taken in or removed, before anything is done.</source>
        <translation>Ein Plan zeigt, was aufgenommen oder entfernt wird, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>A plan shows what is removed, before anything is done.</source>
        <translation>Ein Plan zeigt, was entfernt wird, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Its keys and passwords are on this computer alone. Write a backup, and it can be worked with from another one, too, should this one be lost.</source>
        <translation>Seine Schlüssel und Passwörter sind nur auf diesem Computer. Schreiben Sie eine Sicherung: Dann lässt sich auch von einem anderen aus mit ihm arbeiten, sollte dieser verloren gehen.</translation>
    </message>
    <message>
        <source>Take it in…</source>
        <translation>Aufnehmen …</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>Eine Sicherung schreiben …</translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A service is not well</source>
        <translation>Einem Dienst geht es nicht gut</translation>
    </message>
    <message>
        <source>Stop by force</source>
        <translation>Erzwungen anhalten</translation>
    </message>
    <message>
        <source>Stop this run in the middle of what it does?</source>
        <translation>Diesen Lauf mitten in seiner Arbeit anhalten?</translation>
    </message>
    <message>
        <source>What is being made now may stay half made: Build finds it and makes it whole, and Take down removes it. Stopping safely leaves nothing half made, and takes as long as the step that is going on.</source>
        <translation>Was gerade entsteht, kann halb fertig bleiben: Bauen findet es und macht es ganz, Abbauen entfernt es. Sicher anhalten lässt nichts halb fertig und dauert so lange wie der Schritt, der gerade läuft.</translation>
    </message>
    <message>
        <source>Wait for the safe stop</source>
        <translation>Auf das sichere Ende warten</translation>
    </message>
    <message>
        <source>This cluster was built in %1. Was its folder moved or copied?</source>
        <translation>Dieser Cluster wurde in %1 gebaut. Wurde sein Ordner verschoben oder kopiert?</translation>
    </message>
    <message>
        <source>Moved: it stays the same cluster. Copied: it becomes a cluster of its own, and the machines stay with the first.</source>
        <translation>Verschoben: Er bleibt derselbe Cluster. Kopiert: Er wird ein eigener Cluster, und die Rechner bleiben beim ersten.</translation>
    </message>
    <message>
        <source>It was moved</source>
        <translation>Er wurde verschoben</translation>
    </message>
    <message>
        <source>It is a copy</source>
        <translation>Er ist eine Kopie</translation>
    </message>
    <message>
        <source>%1 % · %2</source>
        <translation>%1 % · %2</translation>
    </message>
    <message>
        <source>That was built already: undo took it back in the design alone.</source>
        <translation>Das war schon gebaut: Zurückgenommen ist es nur im Entwurf.</translation>
    </message>
    <message>
        <source>The machines stay as they are until you build again. Redo brings back what was built.</source>
        <translation>Die Maschinen bleiben, wie sie sind, bis Sie wieder bauen. Wiederholen bringt zurück, was gebaut wurde.</translation>
    </message>
    <message>
        <source>What was there before is kept as a copy. Plan says what that means for the machines.</source>
        <translation>Was vorher da war, bleibt als Kopie. Planen sagt, was das für die Maschinen heißt.</translation>
    </message>
    <message>
        <source>Its computer is gone…</source>
        <translation>Sein Computer ist weg …</translation>
    </message>
    <message>
        <source>The plan is made, and nothing is built yet.</source>
        <translation>Der Plan ist gemacht, und noch ist nichts aufgebaut.</translation>
    </message>
    <message>
        <source>Built on %1, and all is well.</source>
        <translation>Aufgebaut am %1, und alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>A machine has stopped: Health says so, and what mends it.</source>
        <translation>Eine Maschine steht still: „Befinden“ sagt es, und was es behebt.</translation>
    </message>
    <message>
        <source>A build made it whole again: see Runs and Monitoring.</source>
        <translation>Ein Aufbau hat ihn wieder heil gemacht: Läufe und Überwachung zeigen es.</translation>
    </message>
    <message>
        <source>A recorded cluster: nothing here is real.</source>
        <translation>Ein aufgezeichneter Cluster: Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Moment of its life</source>
        <translation>Zeitpunkt in seinem Leben</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Aufgebaut</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Make one like it…</source>
        <translation>So einen anlegen…</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” has no option %2. Did you mean %3?</source>
        <translation>„%1“ hat keine Option %2. Meinten Sie %3?</translation>
    </message>
    <message>
        <source>“%1” has no option %2.</source>
        <translation>„%1“ hat keine Option %2.</translation>
    </message>
    <message>
        <source>“%1” is no verb of butlerctl. See butlerctl --help.</source>
        <translation>„%1“ ist kein Befehl von butlerctl. Siehe butlerctl --help.</translation>
    </message>
    <message>
        <source>“%1” is no verb of butlerctl. Did you mean “%2”?</source>
        <translation>„%1“ ist kein Befehl von butlerctl. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>Hinter %1 gehört ein Wert.</translation>
    </message>
    <message>
        <source>“%1” needs the cluster&apos;s folder: butlerctl %1 FOLDER</source>
        <translation>„%1“ braucht den Ordner des Clusters: butlerctl %1 ORDNER</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
</context>
<context>
    <name>ComputerPage</name>
    <message>
        <source>A container engine is here</source>
        <translation>Ein Containerprogramm ist da</translation>
    </message>
    <message>
        <source>The container engine answers</source>
        <translation>Die Container-Engine antwortet</translation>
    </message>
    <message>
        <source>Terraform is here</source>
        <translation>Terraform ist da</translation>
    </message>
    <message>
        <source>Neither podman nor docker was found.</source>
        <translation>Weder podman noch docker wurde gefunden.</translation>
    </message>
    <message>
        <source>There is no container engine to ask.</source>
        <translation>Es gibt keine Container-Engine, die gefragt werden kann.</translation>
    </message>
    <message>
        <source>The container engine said: %1</source>
        <translation>Die Container-Engine meldete: %1</translation>
    </message>
    <message>
        <source>Neither terraform nor tofu was found.</source>
        <translation>Weder terraform noch tofu wurde gefunden.</translation>
    </message>
    <message>
        <source>Install one of them, 1.5 or newer, then test again.</source>
        <translation>Installieren Sie eines davon, Version 1.5 oder neuer, dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Clusters are built out of containers that start like real machines: same Terraform, same Salt, same services. It needs no account and costs nothing, so it is the place to learn and to rehearse.</source>
        <translation>Cluster werden aus Containern gebaut, die wie echte Maschinen starten: dasselbe Terraform, dasselbe Salt, dieselben Dienste. Das braucht kein Konto und kostet nichts, also ist hier der Ort zum Lernen und Proben.</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>Containerprogramm</translation>
    </message>
    <message>
        <source>The way in</source>
        <translation>Der Weg hinein</translation>
    </message>
    <message>
        <source>Until this passes you can draw, but not plan or build.</source>
        <translation>Bis das besteht, können Sie zeichnen, aber nicht planen oder aufbauen.</translation>
    </message>
    <message>
        <source>none that answers</source>
        <translation>keines, das antwortet</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach …</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>sieht nach …</translation>
    </message>
    <message>
        <source>works, %1</source>
        <translation>arbeitet, %1</translation>
    </message>
    <message>
        <source>%1 of %2 steps failed</source>
        <translation>%1 von %2 Schritten fehlgeschlagen</translation>
    </message>
    <message>
        <source>Docker may run the machines</source>
        <translation>Docker darf die Maschinen ausführen</translation>
    </message>
    <message>
        <source>Install podman, or ask who looks after the computer for it, then test again.</source>
        <translation>Installieren Sie podman, oder bitten Sie die Betreuung des Computers darum, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>One port on this computer leads to the Salt master, and from there to the others. Only the cluster’s own key opens it.</source>
        <translation>Ein Port auf diesem Computer führt zum Salt-Master und von dort zu den anderen. Nur der eigene Schlüssel des Clusters öffnet ihn.</translation>
    </message>
    <message>
        <source>For who looks after the computer, on Debian and Ubuntu</source>
        <translation>Für die Betreuung des Computers, unter Debian und Ubuntu</translation>
    </message>
    <message>
        <source>Allow it if you trust all who use your clusters with this computer. Else install podman, which needs no such rights, and test again.</source>
        <translation>Erlauben Sie es, wenn Sie allen, die Ihre Cluster benutzen, diesen Computer anvertrauen. Sonst installieren Sie podman, das keine solchen Rechte braucht, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Allow it on this computer</source>
        <translation>Auf diesem Computer erlauben</translation>
    </message>
    <message>
        <source>Until you allow it you can draw and plan, but not build.</source>
        <translation>Bis Sie es erlauben, können Sie zeichnen und planen, aber nicht bauen.</translation>
    </message>
    <message>
        <source>waits for your word</source>
        <translation>wartet auf Ihr Wort</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>%1 (%2 GB)</source>
        <translation>%1 (%2 GB)</translation>
    </message>
    <message>
        <source>The data volumes of %1: %2.</source>
        <translation>Die Datenträger von %1: %2.</translation>
    </message>
    <message>
        <source>No %1 would be left. It is needed by: %2.</source>
        <translation>Keine Maschine mit der Rolle %1 bliebe. Gebraucht wird sie von: %2.</translation>
    </message>
    <message>
        <source>Consul servers left: %1 of %2.</source>
        <translation>Consul-Server, die bleiben: %1 von %2.</translation>
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
    <message>
        <source>Consul&apos;s certificates could not be made: OpenSSL refuses. Install its updates, then try again.</source>
        <translation>Consuls Zertifikate konnten nicht erzeugt werden: OpenSSL weigert sich. Installieren Sie seine Aktualisierungen, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Containers</name>
    <message>
        <source>%1 could not say what is running: %2</source>
        <translation>%1 konnte nicht sagen, was läuft: %2</translation>
    </message>
    <message>
        <source>It did not answer. Something else may be at work with it, as the making of an image is. Try again in some minutes; if it is the same then, restart this computer.</source>
        <translation>Es hat nicht geantwortet. Vielleicht arbeitet gerade etwas anderes damit, etwa wird ein Image erstellt. Versuchen Sie es in einigen Minuten noch einmal; ist es dann genauso, starten Sie diesen Computer neu.</translation>
    </message>
    <message>
        <source>It failed without a word. Try again; if it is the same then, restart this computer.</source>
        <translation>Es ist ohne ein Wort gescheitert. Versuchen Sie es noch einmal; ist es dann genauso, starten Sie diesen Computer neu.</translation>
    </message>
</context>
<context>
    <name>CopiedText</name>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>DesignChanges</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>the usual</source>
        <translation>das Übliche</translation>
    </message>
    <message>
        <source>%1 (%2 GB at %3)</source>
        <translation>%1 (%2 GB unter %3)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n machine(s) fewer, with what is on them: %2.</source>
        <translation>
            <numerusform>%1: %n Maschine weniger, mit allem, was darauf ist: %2.</numerusform>
            <numerusform>%1: %n Maschinen weniger, mit allem, was darauf ist: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n machine(s) more: %2.</source>
        <translation>
            <numerusform>%1: %n Maschine mehr: %2.</numerusform>
            <numerusform>%1: %n Maschinen mehr: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: size %2 instead of %3. Its machines restart.</source>
        <translation>%1: Größe %2 statt %3. Die Maschinen starten neu.</translation>
    </message>
    <message>
        <source>%1: new machines start from %2 instead of %3; those that are there stay.</source>
        <translation>%1: Neue Maschinen beginnen mit %2 statt %3; vorhandene bleiben.</translation>
    </message>
    <message>
        <source>%1: gets a public address for each machine.</source>
        <translation>%1: bekommt eine öffentliche Adresse für jede Maschine.</translation>
    </message>
    <message>
        <source>%1: loses its public addresses.</source>
        <translation>%1: verliert die öffentlichen Adressen.</translation>
    </message>
    <message>
        <source>%1: shown as “%2”.</source>
        <translation>%1: heißt hier „%2“.</translation>
    </message>
    <message>
        <source>%1: gets the role(s) %2.</source>
        <translation>%1: bekommt die Rolle(n) %2.</translation>
    </message>
    <message>
        <source>%1: loses the role(s) %2.</source>
        <translation>%1: verliert die Rolle(n) %2.</translation>
    </message>
    <message>
        <source>%1: without the volume %2, and what is on it.</source>
        <translation>%1: ohne den Datenträger %2 und was darauf ist.</translation>
    </message>
    <message>
        <source>%1: with the volume %2.</source>
        <translation>%1: mit dem Datenträger %2.</translation>
    </message>
    <message>
        <source>The cluster is called “%1” instead of “%2”.</source>
        <translation>Der Cluster heißt „%1“ statt „%2“.</translation>
    </message>
    <message>
        <source>It is told otherwise where it runs.</source>
        <translation>Wo er läuft, ist anders angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes: %n machine(s), with what is on them.</source>
        <translation>
            <numerusform>%1 fällt weg: %n Maschine, mit allem, was darauf ist.</numerusform>
            <numerusform>%1 fällt weg: %n Maschinen, mit allem, was darauf ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is new: %n machine(s).</source>
        <translation>
            <numerusform>%1 ist neu: %n Maschine.</numerusform>
            <numerusform>%1 ist neu: %n Maschinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer in the design.</source>
        <translation>Sie ist nicht mehr im Entwurf.</translation>
    </message>
    <message>
        <source>%1: %2 is %3 instead of %4.</source>
        <translation>%1: %2 ist %3 statt %4.</translation>
    </message>
    <message>
        <source>%1: new machines have the further networks %2 instead of %3; those that are there keep theirs.</source>
        <translation>%1: Neue Maschinen haben die weiteren Netze %2 statt %3; vorhandene behalten ihre.</translation>
    </message>
</context>
<context>
    <name>DesignCheck</name>
    <message>
        <source>The cluster has no name.</source>
        <translation>Der Cluster hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>The target “%1” is not known.</source>
        <translation>Das Ziel „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This version builds on this computer: use the target “local”.</source>
        <translation>Diese Version baut auf diesem Computer: nehmen Sie das Ziel „local“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no machine in this design.</source>
        <translation>In diesem Entwurf ist keine Maschine.</translation>
    </message>
    <message>
        <source>Add one, and give it the role Salt master.</source>
        <translation>Fügen Sie eine hinzu, und geben Sie ihr die Rolle Salt-Master.</translation>
    </message>
    <message>
        <source>No machine is the Salt master, so nothing could be set up.</source>
        <translation>Keine Maschine ist der Salt-Master, so ließe sich nichts einrichten.</translation>
    </message>
    <message>
        <source>Give the role Salt master to exactly one machine.</source>
        <translation>Geben Sie genau einer Maschine die Rolle Salt-Master.</translation>
    </message>
    <message>
        <source>%1 machines have the role Salt master.</source>
        <translation>%1 Maschinen haben die Rolle Salt-Master.</translation>
    </message>
    <message>
        <source>Leave it to exactly one machine.</source>
        <translation>Lassen Sie sie genau einer Maschine.</translation>
    </message>
    <message>
        <source>Use 1, 3 or 5 of them: of 3 one may fail, of 5 two.</source>
        <translation>Nehmen Sie 1, 3 oder 5: von 3 darf einer ausfallen, von 5 zwei.</translation>
    </message>
    <message>
        <source>No machine is a Consul server, so the machines could not find each other.</source>
        <translation>Keine Maschine ist ein Consul-Server, so fänden die Maschinen einander nicht.</translation>
    </message>
    <message>
        <source>Give the role Consul bootstrap to one machine.</source>
        <translation>Geben Sie einer Maschine die Rolle Consul-Bootstrap.</translation>
    </message>
    <message>
        <source>%1 machines are Consul servers, more than they can agree among quickly.</source>
        <translation>%1 Maschinen sind Consul-Server, mehr, als sich schnell einigen können.</translation>
    </message>
    <message>
        <source>%1 machines are Consul servers: that bears no more failures than %2 would.</source>
        <translation>%1 Maschinen sind Consul-Server: das verträgt nicht mehr Ausfälle, als es %2 täten.</translation>
    </message>
    <message>
        <source>There are Consul servers, but none has the role Consul bootstrap.</source>
        <translation>Es gibt Consul-Server, aber keiner hat die Rolle Consul-Bootstrap.</translation>
    </message>
    <message>
        <source>Give it to one of them, in the place of Consul server.</source>
        <translation>Geben Sie sie einer von ihnen, an Stelle von Consul-Server.</translation>
    </message>
    <message>
        <source>%1 machines have the role Consul bootstrap.</source>
        <translation>%1 Maschinen haben die Rolle Consul-Bootstrap.</translation>
    </message>
    <message>
        <source>Leave it to one, and make the others Consul servers.</source>
        <translation>Lassen Sie sie einer, und machen Sie die anderen zu Consul-Servern.</translation>
    </message>
    <message>
        <source>%1 has the role %2 twice.</source>
        <translation>%1 hat die Rolle %2 zweimal.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>%1 has the role “%2”, which is not known.</source>
        <translation>%1 hat die Rolle „%2“, die nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Remove it, or choose one of the palette.</source>
        <translation>Entfernen Sie sie, oder wählen Sie eine der Palette.</translation>
    </message>
    <message>
        <source>%1 has the roles %2 and %3, which cannot be on one machine.</source>
        <translation>%1 hat die Rollen %2 und %3, die nicht auf einer Maschine sein können.</translation>
    </message>
    <message>
        <source>Move one of them to another machine.</source>
        <translation>Geben Sie eine davon einer anderen Maschine.</translation>
    </message>
    <message>
        <source>%1 has more than one Consul role: %2.</source>
        <translation>%1 hat mehr als eine Consul-Rolle: %2.</translation>
    </message>
    <message>
        <source>Leave one of them. A machine without any is a client.</source>
        <translation>Lassen Sie eine davon. Eine Maschine ohne ist ein Client.</translation>
    </message>
    <message>
        <source>%1 has no role, so nothing but the basics is set up on it.</source>
        <translation>%1 hat keine Rolle, darum wird auf ihr nur das Grundlegende eingerichtet.</translation>
    </message>
    <message>
        <source>Drag a role onto it, or remove it.</source>
        <translation>Ziehen Sie eine Rolle darauf, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>%1 needs a machine with the role %2, and there is none.</source>
        <translation>%1 braucht eine Maschine mit der Rolle %2, und es gibt keine.</translation>
    </message>
    <message>
        <source>%1 needs %2 machines with the role %3, and there are %4.</source>
        <translation>%1 braucht %2 Maschinen mit der Rolle %3, und es gibt %4.</translation>
    </message>
    <message>
        <source>Give the role %1 to exactly %2.</source>
        <translation>Geben Sie die Rolle %1 an genau %2.</translation>
    </message>
    <message>
        <source>Give the role %1 to a machine, or remove %2.</source>
        <translation>Geben Sie einer Maschine die Rolle %1, oder entfernen Sie %2.</translation>
    </message>
    <message>
        <source>The role %1 is not configured yet: this version installs nothing for it.</source>
        <translation>Die Rolle %1 wird noch nicht eingerichtet: diese Version installiert nichts für sie.</translation>
    </message>
    <message>
        <source>The machine is made and watched all the same. Leave it, or wait for a later version.</source>
        <translation>Die Maschine wird trotzdem angelegt und überwacht. Lassen Sie es so, oder warten Sie auf eine spätere Version.</translation>
    </message>
    <message>
        <source>%1 shall have %2 machines.</source>
        <translation>%1 soll %2 Maschinen haben.</translation>
    </message>
    <message>
        <source>Write 1 or more, or remove the group.</source>
        <translation>Schreiben Sie 1 oder mehr, oder entfernen Sie die Gruppe.</translation>
    </message>
    <message>
        <source>%1 is said to be bare, which only means something with a count.</source>
        <translation>%1 soll „bare“ sein, das bedeutet nur mit einer Anzahl etwas.</translation>
    </message>
    <message>
        <source>Remove “bare: true”.</source>
        <translation>Entfernen Sie „bare: true“.</translation>
    </message>
    <message>
        <source>%1 leaves out number %2, which it does not have.</source>
        <translation>%1 lässt die Nummer %2 aus, die sie nicht hat.</translation>
    </message>
    <message>
        <source>Its numbers are 0 to %1.</source>
        <translation>Ihre Nummern sind 0 bis %1.</translation>
    </message>
    <message>
        <source>Only a group with a count has numbers. Remove “without”.</source>
        <translation>Nur eine Gruppe mit einer Anzahl hat Nummern. Entfernen Sie „without“.</translation>
    </message>
    <message>
        <source>%1 leaves out all its machines.</source>
        <translation>%1 lässt alle ihre Maschinen aus.</translation>
    </message>
    <message>
        <source>Remove the group, or leave out fewer.</source>
        <translation>Entfernen Sie die Gruppe, oder lassen Sie weniger aus.</translation>
    </message>
    <message>
        <source>Two volumes have this name. Rename one.</source>
        <translation>Zwei Datenträger heißen so. Benennen Sie einen um.</translation>
    </message>
    <message>
        <source>It needs a size of at least 1 GB.</source>
        <translation>Er braucht eine Größe von mindestens 1 GB.</translation>
    </message>
    <message>
        <source>Another volume is mounted there. Choose another path.</source>
        <translation>Dort ist ein anderer Datenträger eingehängt. Wählen Sie einen anderen Pfad.</translation>
    </message>
    <message>
        <source>The volume “%1” of %2 cannot be made.</source>
        <translation>Der Datenträger „%1“ von %2 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>Use the letters a to z in lower case, digits and hyphens only.</source>
        <translation>Nehmen Sie nur die kleinen Buchstaben a bis z, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>It may not begin or end with a hyphen.</source>
        <translation>Er darf nicht mit einem Bindestrich beginnen oder enden.</translation>
    </message>
    <message>
        <source>It needs a letter: digits alone would be taken for an address.</source>
        <translation>Er braucht einen Buchstaben: Ziffern allein gälten als Adresse.</translation>
    </message>
    <message>
        <source>Use at most %1 letters.</source>
        <translation>Nehmen Sie höchstens %1 Buchstaben.</translation>
    </message>
    <message>
        <source>This name has a meaning of its own. Choose another.</source>
        <translation>Dieser Name hat eine eigene Bedeutung. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a machine.</source>
        <translation>„%1“ kann nicht der Name einer Maschine sein.</translation>
    </message>
    <message>
        <source>Two machines would have the name %1.</source>
        <translation>Zwei Maschinen hießen %1.</translation>
    </message>
    <message>
        <source>Rename “%1” or “%2”.</source>
        <translation>Benennen Sie „%1“ oder „%2“ um.</translation>
    </message>
    <message>
        <source>Two groups have the name %1.</source>
        <translation>Zwei Gruppen heißen %1.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>A role&apos;s file cannot be read: %1</source>
        <translation>Die Datei einer Rolle ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Mend the file; the other roles are there.</source>
        <translation>Bringen Sie die Datei in Ordnung; die anderen Rollen sind da.</translation>
    </message>
    <message>
        <source>The names of %1 are too long for the cloud: it takes %2 letters.</source>
        <translation>Die Namen von %1 sind zu lang für die Cloud: Sie nimmt %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 and %2 both listen on port %3 of %4.</source>
        <translation>%1 und %2 wollen beide den Port %3 von %4.</translation>
    </message>
    <message>
        <source>Move one of the two roles to another machine.</source>
        <translation>Geben Sie eine der beiden Rollen einer anderen Maschine.</translation>
    </message>
    <message>
        <source>%1 is too small for the role %2: it has %3 core(s) and %4 GB, and needs %5 and %6 GB.</source>
        <translation>%1 ist zu klein für die Rolle %2: Kerne %3, Speicher %4 GB; nötig sind %5 und %6 GB.</translation>
    </message>
    <message>
        <source>Take a larger size.</source>
        <translation>Nehmen Sie eine größere Größe.</translation>
    </message>
    <message>
        <source>Take the size %1.</source>
        <translation>Nehmen Sie die Größe %1.</translation>
    </message>
    <message>
        <source>Add a volume of %1 GB at %2.</source>
        <translation>Fügen Sie einen Datenträger von %1 GB unter %2 hinzu.</translation>
    </message>
    <message>
        <source>%1 has no volume, and %2 keeps its files on one.</source>
        <translation>%1 hat keinen Datenträger, und %2 hält seine Dateien auf einem.</translation>
    </message>
    <message>
        <source>%1 has no volume: what the %2 keeps is lost with the machine.</source>
        <translation>%1 hat keinen Datenträger: Was die Rolle %2 aufhebt, geht mit der Maschine verloren.</translation>
    </message>
    <message>
        <source>%1 roles are not configured yet: this version installs nothing for them.</source>
        <translation>%1 Rollen werden noch nicht konfiguriert: Diese Version installiert für sie nichts.</translation>
    </message>
    <message>
        <source>%1. The machines are made and watched all the same. Leave them, or wait for a later version.</source>
        <translation>%1. Die Maschinen werden trotzdem angelegt und beobachtet. Lassen Sie sie so, oder warten Sie auf eine spätere Version.</translation>
    </message>
    <message>
        <source>%1 machines have the role %2.</source>
        <translation>%1 Maschinen haben die Rolle %2.</translation>
    </message>
    <message numerus="yes">
        <source>Leave it to %n of them.</source>
        <translation>
            <numerusform>Lassen Sie sie einer von ihnen.</numerusform>
            <numerusform>Lassen Sie sie %n von ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where it is mounted: a path such as /data, of letters, digits, “.”, “_”, “-” and “/”.</source>
        <translation>Sagen Sie, wo er eingehängt wird: ein Pfad wie /data, aus Buchstaben, Ziffern, „.“, „_“, „-“ und „/“.</translation>
    </message>
    <message>
        <source>The machine&apos;s own system lies there. Choose another path, such as /data.</source>
        <translation>Dort liegt das System der Maschine. Wählen Sie einen anderen Pfad, etwa /data.</translation>
    </message>
    <message>
        <source>There can be: %1.</source>
        <translation>Möglich sind: %1.</translation>
    </message>
    <message>
        <source>The role %1 has no setting “%2”.</source>
        <translation>Die Rolle %1 hat keine Einstellung „%2“.</translation>
    </message>
    <message>
        <source>Correct it, or remove the line.</source>
        <translation>Berichtigen Sie ihn, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Something is set for the role “%1”, which is not known.</source>
        <translation>Für die Rolle „%1“ ist etwas eingestellt, und sie ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The role %1 has no settings.</source>
        <translation>Die Rolle %1 hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The role %1 needs its setting “%2” where “%3” is “%4”.</source>
        <translation>Die Rolle %1 braucht die Einstellung „%2“, wenn „%3“ „%4“ ist.</translation>
    </message>
    <message>
        <source>%1 has the setting %2 at %3, and the %4 machines with the role %5 are no multiple of it.</source>
        <translation>%1 hat die Einstellung %2 auf %3, und die %4 Maschinen mit der Rolle %5 sind kein Vielfaches davon.</translation>
    </message>
    <message>
        <source>Give the role %1 to more or fewer machines, or set %2 of %3 to another number.</source>
        <translation>Geben Sie die Rolle %1 mehr oder weniger Maschinen, oder setzen Sie %2 von %3 auf eine andere Zahl.</translation>
    </message>
    <message>
        <source>%1 machines have one Salt master, which is set up for %2 at most.</source>
        <translation>%1 Maschinen haben einen Salt-Master, der für höchstens %2 eingerichtet wird.</translation>
    </message>
    <message>
        <source>Make several clusters of them. Salt&apos;s syndic, by which a master has others under it, would have to be set up by hand.</source>
        <translation>Machen Sie mehrere Cluster daraus. Salts Syndic, durch den ein Master andere unter sich hat, müsste von Hand eingerichtet werden.</translation>
    </message>
</context>
<context>
    <name>DesignEdits</name>
    <message>
        <source>Cannot drop here: it is not part of the design</source>
        <translation>Geht hier nicht: es gehört nicht zum Entwurf</translation>
    </message>
    <message>
        <source>Drop it on a machine of the design.</source>
        <translation>Lassen Sie sie auf einer Maschine des Entwurfs fallen.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 already is a %2</source>
        <translation>Geht hier nicht: %1 ist schon %2</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 is a %2</source>
        <translation>Geht hier nicht: %1 ist %2</translation>
    </message>
    <message>
        <source>One machine cannot be both. Take that role away first.</source>
        <translation>Eine Maschine kann nicht beides sein. Nehmen Sie zuerst jene Rolle weg.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 has %2 machines</source>
        <translation>Geht hier nicht: %1 hat %2 Maschinen</translation>
    </message>
    <message>
        <source>A cluster has only one %1. Use a single machine.</source>
        <translation>Ein Cluster hat nur einen %1. Nehmen Sie eine einzelne Maschine.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 is the %2 already</source>
        <translation>Geht hier nicht: %1 ist bereits %2</translation>
    </message>
    <message>
        <source>There can be one only. Take the role from %1 first.</source>
        <translation>Es kann nur eine geben. Nehmen Sie die Rolle zuerst %1 weg.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 has no data volume</source>
        <translation>Hier nicht möglich: %1 hat keinen Datenträger</translation>
    </message>
    <message>
        <source>%1 keeps its files on one. Add a volume at %2 first.</source>
        <translation>%1 hält seine Dateien auf einem. Fügen Sie zuerst einen Datenträger unter %2 hinzu.</translation>
    </message>
    <message>
        <source>“%1” cannot be a machine&apos;s name.</source>
        <translation>„%1“ kann kein Name einer Maschine sein.</translation>
    </message>
    <message>
        <source>There already is a machine called %1.</source>
        <translation>Es gibt schon eine Maschine namens %1.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>DesignFixes</name>
    <message>
        <source>Add a %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove one</source>
        <translation>Eine entfernen</translation>
    </message>
    <message>
        <source>remove a double role of %1</source>
        <translation>eine doppelte Rolle von %1 entfernen</translation>
    </message>
    <message>
        <source>Add a volume of %1 GB</source>
        <translation>Datenträger von %1 GB hinzufügen</translation>
    </message>
    <message>
        <source>add the volume %1 to %2</source>
        <translation>%2 den Datenträger %1 geben</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>give %1 the size %2</source>
        <translation>%1 die Größe %2 geben</translation>
    </message>
    <message>
        <source>Shorten the name</source>
        <translation>Namen kürzen</translation>
    </message>
    <message>
        <source>Call it %1</source>
        <translation>%1 nennen</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>remove “bare” from %1</source>
        <translation>„bare“ von %1 entfernen</translation>
    </message>
    <message>
        <source>remove numbers that %1 does not have</source>
        <translation>Nummern entfernen, die %1 nicht hat</translation>
    </message>
    <message>
        <source>Run it on this computer</source>
        <translation>Auf diesem Computer laufen lassen</translation>
    </message>
    <message>
        <source>let it run on this computer</source>
        <translation>ihn auf diesem Computer laufen lassen</translation>
    </message>
    <message>
        <source>Make %1 a %2</source>
        <translation>%1 zu %2 machen</translation>
    </message>
    <message>
        <source>make %1 a %2</source>
        <translation>%1 zu %2 machen</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>let %1 start from %2</source>
        <translation>%1 mit %2 beginnen lassen</translation>
    </message>
</context>
<context>
    <name>DesignInspector</name>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Add a role…</source>
        <translation>Rolle hinzufügen …</translation>
    </message>
    <message>
        <source>How many machines</source>
        <translation>Wie viele Maschinen</translation>
    </message>
    <message>
        <source>Remove from the design</source>
        <translation>Aus dem Entwurf entfernen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>one of %1 in the group %2</source>
        <translation>eine von %1 in der Gruppe %2</translation>
    </message>
    <message numerus="yes">
        <source>group of %n machine(s)</source>
        <translation>
            <numerusform>Gruppe von %n Maschine</numerusform>
            <numerusform>Gruppe von %n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>eine Maschine</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>The machines are there, so their names stay. The title is what you see.</source>
        <translation>Die Maschinen sind da, darum bleiben ihre Namen. Der Titel ist, was Sie sehen.</translation>
    </message>
    <message>
        <source>Small letters, digits and dashes: it becomes the machine&apos;s host name.</source>
        <translation>Kleine Buchstaben, Ziffern und Bindestriche: daraus wird der Rechnername der Maschine.</translation>
    </message>
    <message>
        <source>More than one makes it a group; this machine stays the first of it.</source>
        <translation>Mehr als eine macht sie zur Gruppe; diese Maschine bleibt deren erste.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n machine(s)</source>
        <translation>
            <numerusform>%n Maschine entfernen</numerusform>
            <numerusform>%n Maschinen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as every machine</source>
        <translation>%1, wie jede Maschine</translation>
    </message>
    <message>
        <source>Take the role %1 away</source>
        <translation>Die Rolle %1 wegnehmen</translation>
    </message>
    <message>
        <source>take the role %1 from %2</source>
        <translation>%2 die Rolle %1 nehmen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>give %1 the role %2</source>
        <translation>%1 die Rolle %2 geben</translation>
    </message>
    <message>
        <source>call %1 “%2”</source>
        <translation>%1 „%2“ nennen</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>make %1 %2 machines</source>
        <translation>aus %1 %2 Maschinen machen</translation>
    </message>
    <message>
        <source>Machines that are alike: the same roles, size and volumes, numbered from 0. More of them share the work.</source>
        <translation>Gleiche Maschinen: dieselben Rollen, Größe und Datenträger, ab 0 nummeriert. Mehr davon teilen sich die Arbeit.</translation>
    </message>
    <message>
        <source>“several”: they differ here. A new value is given to all.</source>
        <translation>„verschieden“: Hier unterscheiden sie sich. Ein neuer Wert gilt für alle.</translation>
    </message>
    <message>
        <source>What you see. The machines&apos; own names stay: they are how the cluster knows them.</source>
        <translation>Was Sie sehen. Die Namen der Maschinen bleiben: An ihnen erkennt der Cluster sie.</translation>
    </message>
    <message>
        <source>What the machine is called, in the cluster too. With a number behind where there are several.</source>
        <translation>Wie die Maschine heißt, auch im Cluster. Mit einer Nummer dahinter, wo es mehrere sind.</translation>
    </message>
    <message>
        <source>none in common</source>
        <translation>keine gemeinsam</translation>
    </message>
    <message>
        <source>What the role %1 is, and its settings</source>
        <translation>Was die Rolle %1 ist, und ihre Einstellungen</translation>
    </message>
    <message>
        <source>They are alike and numbered: %1-0, %1-1&#xa0;…</source>
        <translation>Sie sind gleich und nummeriert: %1-0, %1-1&#xa0;…</translation>
    </message>
</context>
<context>
    <name>DesignNotice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes from %1 were not saved.</source>
        <translation>Änderungen vom %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The program ended before that. They are still there.</source>
        <translation>Das Programm endete davor. Sie sind noch da.</translation>
    </message>
    <message>
        <source>cluster.yaml was changed outside of this window, too.</source>
        <translation>cluster.yaml wurde auch außerhalb dieses Fensters geändert.</translation>
    </message>
    <message>
        <source>Both changed: %1. Nothing is written until you say whose version counts.</source>
        <translation>Beide änderten: %1. Nichts wird geschrieben, bis Sie sagen, welche Fassung gilt.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>Die der Datei nehmen</translation>
    </message>
    <message>
        <source>cluster.yaml was changed outside of this window; its changes are here now.</source>
        <translation>cluster.yaml wurde außerhalb dieses Fensters geändert; die Änderungen sind jetzt hier.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>cluster.yaml was changed outside of this window and cannot be read.</source>
        <translation>cluster.yaml wurde außerhalb dieses Fensters geändert und ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The design here stays as it is. %1</source>
        <translation>Der Entwurf hier bleibt, wie er ist. %1</translation>
    </message>
    <message>
        <source>The program ended before that. The design was changed after it: recovering them replaces that.</source>
        <translation>Das Programm endete davor. Der Entwurf wurde danach geändert: Wiederherstellen ersetzt das.</translation>
    </message>
    <message>
        <source>Recover them</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>No machine changes.</source>
        <translation>Keine Maschine ändert sich.</translation>
    </message>
</context>
<context>
    <name>DesignVerbs</name>
    <message>
        <source>%1 is a cluster now. Its design is in %1/cluster.yaml; “butlerctl up” builds it.</source>
        <translation>%1 ist nun ein Cluster. Sein Entwurf steht in %1/cluster.yaml; „butlerctl up“ baut ihn auf.</translation>
    </message>
    <message numerus="yes">
        <source>The design is good: %n machine(s).</source>
        <translation>
            <numerusform>Der Entwurf ist gut: %n Maschine.</numerusform>
            <numerusform>Der Entwurf ist gut: %n Maschinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A cluster %1 takes no account.</source>
        <translation>Ein Cluster %1 nimmt kein Konto.</translation>
    </message>
    <message>
        <source>butlerctl new FOLDER [--template TEMPLATE] [--target TARGET] [--cloud ACCOUNT] [--name NAME]</source>
        <translation>butlerctl new ORDNER [--template VORLAGE] [--target ZIEL] [--cloud KONTO] [--name NAME]</translation>
    </message>
    <message>
        <source>There is no role in %1. A role is a file ROLE.yaml there, and its states lie in states/NAME/init.sls beside it.</source>
        <translation>In %1 ist keine Rolle. Eine Rolle ist dort eine Datei ROLLE.yaml, und ihre States liegen daneben in states/NAME/init.sls.</translation>
    </message>
    <message>
        <source>These can be taken: %1. Clusters can use them when they lie in %2, or when BUTLER_ROLES names their folder.</source>
        <translation>Diese können genommen werden: %1. Cluster können sie nutzen, wenn sie in %2 liegen oder BUTLER_ROLES ihren Ordner nennt.</translation>
    </message>
    <message>
        <source>Say of which file or folder: butlerctl old-root SOURCE [FOLDER].</source>
        <translation>Sagen Sie, von welcher Datei oder welchem Ordner: butlerctl old-root QUELLE [ORDNER].</translation>
    </message>
    <message>
        <source>Can be taken over:</source>
        <translation>Kann übernommen werden:</translation>
    </message>
    <message>
        <source>Cannot:</source>
        <translation>Kann nicht:</translation>
    </message>
    <message>
        <source>%1 is a cluster now, and nothing of it is built. “butlerctl check” says what its design still lacks.</source>
        <translation>%1 ist jetzt ein Cluster, und nichts davon ist gebaut. „butlerctl check“ sagt, was dem Entwurf noch fehlt.</translation>
    </message>
    <message>
        <source>Say under “target” from where SSH may enter, as in “sshFrom: 203.0.113.0/24”. %1</source>
        <translation>Sagen Sie unter „target“, woher SSH eintreten darf, etwa „sshFrom: 203.0.113.0/24“. %1</translation>
    </message>
    <message>
        <source>Say under “target” from where SSH may enter; from here it is “sshFrom: %1”. %2</source>
        <translation>Sagen Sie unter „target“, woher SSH eintreten darf; von hier ist es „sshFrom: %1“. %2</translation>
    </message>
</context>
<context>
    <name>DestroyQuestion</name>
    <message>
        <source>%1 is destroyed, with what is on its own disk.</source>
        <translation>%1 wird zerstört, mit allem, was auf ihrer eigenen Platte ist.</translation>
    </message>
    <message>
        <source>%1 is made anew; what is on its own disk is lost.</source>
        <translation>%1 wird neu angelegt; was auf ihrer eigenen Platte ist, geht verloren.</translation>
    </message>
    <message>
        <source>This plan destroys something.</source>
        <translation>Dieser Plan zerstört etwas.</translation>
    </message>
    <message>
        <source>Destroy and build</source>
        <translation>Zerstören und aufbauen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the cluster’s name, %1, to go on:</source>
        <translation>Tippen Sie den Namen des Clusters, %1, um fortzufahren:</translation>
    </message>
    <message>
        <source>The cluster’s name</source>
        <translation>Der Name des Clusters</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>The volume %1 is destroyed, with everything on it.</source>
        <translation>Der Datenträger %1 wird zerstört, mit allem, was darauf ist.</translation>
    </message>
    <message>
        <source>Make %1 anew?</source>
        <translation>%1 neu anlegen?</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Type the machine’s name, %1, to go on:</source>
        <translation>Tippen Sie den Namen der Maschine, %1, um fortzufahren:</translation>
    </message>
    <message>
        <source>The machine’s name</source>
        <translation>Der Name der Maschine</translation>
    </message>
    <message>
        <source>%1 are destroyed, with what is on their own disks.</source>
        <translation>%1 werden zerstört, mit allem, was auf ihren eigenen Platten ist.</translation>
    </message>
    <message>
        <source>%1 are made anew; what is on their own disks is lost.</source>
        <translation>%1 werden neu gemacht; was auf ihren eigenen Platten ist, geht verloren.</translation>
    </message>
    <message>
        <source>Destroy the data volumes, too</source>
        <translation>Auch die Volumes zerstören</translation>
    </message>
    <message>
        <source>These data volumes stay for the next build, and go on counting against the project’s quota: %1.</source>
        <translation>Diese Volumes bleiben für den nächsten Aufbau und zählen weiter zum Kontingent des Projekts: %1.</translation>
    </message>
    <message>
        <source>These data volumes are destroyed, with everything on them: %1.</source>
        <translation>Diese Volumes werden zerstört, mit allem, was darauf ist: %1.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Entfernt wird: %1.</translation>
    </message>
    <message>
        <source>Destroy what %1 keeps of former roles?</source>
        <translation>Zerstören, was %1 von früheren Rollen behält?</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>Zerstören</translation>
    </message>
</context>
<context>
    <name>DifferenceFacts</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Gets the role</source>
        <translation>Bekommt die Rolle</translation>
    </message>
    <message>
        <source>Loses the role</source>
        <translation>Verliert die Rolle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>What is not saved cannot be kept in %1. Save the design, or make room on the disk.</source>
        <translation>Was nicht gespeichert ist, lässt sich in %1 nicht aufheben. Speichern Sie den Entwurf oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>DrawActs</name>
    <message numerus="yes">
        <source>move %n machine(s)</source>
        <translation>
            <numerusform>%n Maschine verschieben</numerusform>
            <numerusform>%n Maschinen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Cannot drop here: a group cannot be part of %1</source>
        <translation>Hier geht es nicht: Eine Gruppe kann nicht Teil von %1 sein</translation>
    </message>
    <message>
        <source>Let go on an empty place.</source>
        <translation>Lassen Sie an einer leeren Stelle los.</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 is a single machine</source>
        <translation>Hier geht es nicht: %1 ist eine einzelne Maschine</translation>
    </message>
    <message>
        <source>Let go on an empty place, or make it several in the inspector.</source>
        <translation>Lassen Sie an einer leeren Stelle los, oder machen Sie rechts mehrere daraus.</translation>
    </message>
    <message>
        <source>make %1 %2 machines</source>
        <translation>aus %1 %2 Maschinen machen</translation>
    </message>
    <message>
        <source>give %1 the role %2</source>
        <translation>%1 die Rolle %2 geben</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>call %1 “%2”</source>
        <translation>%1 „%2“ nennen</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>tidy up the picture</source>
        <translation>das Bild aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>distribute %n machine(s)</source>
        <translation>
            <numerusform>%n Maschine verteilen</numerusform>
            <numerusform>%n Maschinen verteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>align %n machine(s)</source>
        <translation>
            <numerusform>%n Maschine ausrichten</numerusform>
            <numerusform>%n Maschinen ausrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawnDesign</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropShow</name>
    <message>
        <source>Let go to make it %1 machines</source>
        <translation>Loslassen macht daraus %1 Maschinen</translation>
    </message>
    <message>
        <source>Let go to give all %1 machines this role</source>
        <translation>Loslassen gibt allen %1 Maschinen diese Rolle</translation>
    </message>
    <message>
        <source>Let go to add this role</source>
        <translation>Loslassen fügt diese Rolle hinzu</translation>
    </message>
    <message>
        <source>Cannot drop here: %1 is not in the design</source>
        <translation>Hier geht es nicht: %1 ist nicht im Entwurf</translation>
    </message>
    <message>
        <source>Drop it on an empty place.</source>
        <translation>Legen Sie es an einer leeren Stelle ab.</translation>
    </message>
    <message>
        <source>Let go here for a new machine with this role</source>
        <translation>Hier loslassen für eine neue Maschine mit dieser Rolle</translation>
    </message>
    <message>
        <source>Let go here for a new machine</source>
        <translation>Hier loslassen für eine neue Maschine</translation>
    </message>
    <message>
        <source>Let go here for a new group of machines</source>
        <translation>Hier loslassen für eine neue Gruppe von Maschinen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New machine</source>
        <translation>Neue Maschine</translation>
    </message>
    <message>
        <source>Let go for a new group of machines</source>
        <translation>Loslassen für eine neue Gruppe von Maschinen</translation>
    </message>
    <message>
        <source>Let go for a new machine</source>
        <translation>Loslassen für eine neue Maschine</translation>
    </message>
    <message>
        <source>Drop a role or a machine here, or press “Add a machine”</source>
        <translation>Legen Sie hier eine Rolle oder eine Maschine ab, oder drücken Sie „Maschine hinzufügen“</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to take %1 out of the group</source>
        <translation>Loslassen: %1 verlässt die Gruppe</translation>
    </message>
    <message>
        <source>Let go to join it</source>
        <translation>Loslassen zum Verbinden</translation>
    </message>
    <message>
        <source>Let go here and nothing changes</source>
        <translation>Hier loslassen ändert nichts</translation>
    </message>
</context>
<context>
    <name>EditActs</name>
    <message>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Show the design as text</source>
        <translation>Entwurf als Text zeigen</translation>
    </message>
    <message>
        <source>Find a machine in the table</source>
        <translation>Eine Maschine in der Tabelle finden</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage sichern …</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>This unmakes %1.</source>
        <translation>Das vernichtet %1.</translation>
    </message>
    <message>
        <source>They are built: applying the changes destroys them, with what is on them.</source>
        <translation>Gebaut und da: Beim Anwenden werden sie zerstört, mit allem, was darauf ist.</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem</translation>
    </message>
    <message>
        <source>The design is saved.</source>
        <translation>Der Entwurf ist gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is a template now: new clusters can begin with it.</source>
        <translation>„%1“ ist jetzt eine Vorlage: Neue Cluster können damit beginnen.</translation>
    </message>
    <message>
        <source>It is built: applying the changes destroys it, with what is on it.</source>
        <translation>Sie ist gebaut: Die Änderungen anzuwenden zerstört sie mit allem, was auf ihr ist.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabelle</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommagetrennte Werte</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 is here but does not answer. Start it, then try again.</source>
        <translation>%1 ist da, antwortet aber nicht. Starten Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is here but refuses (%2). Mend that, “%1 info” shows when it works, then try again.</source>
        <translation>%1 ist da, weigert sich aber (%2). Beheben Sie das – „%1 info“ zeigt, wann es geht – und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is here but cannot start a container (%2). Mend that, then try again.</source>
        <translation>%1 ist da, kann aber keinen Container starten (%2). Beheben Sie das und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The machines of this cluster were made with %1, which is not found on this computer any more. Install it again, then try again.</source>
        <translation>Die Rechner dieses Clusters wurden mit %1 angelegt, das auf diesem Computer nicht mehr zu finden ist. Installieren Sie es wieder und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Docker runs the machines with all rights: whoever is root in a machine is root on this computer.</source>
        <translation>Docker führt die Maschinen mit allen Rechten aus: Wer in einer von ihnen root ist, ist root auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 is here but refuses: %2</source>
        <translation>%1 ist da, weigert sich aber: %2</translation>
    </message>
    <message>
        <source>%1 is here but cannot start a container: %2</source>
        <translation>%1 ist da, kann aber keinen Container starten: %2</translation>
    </message>
    <message>
        <source>Neither podman nor docker is installed on this computer. Install podman, or ask who looks after the computer for it, then try again. The command for it on Debian and Ubuntu: sudo apt install podman</source>
        <translation>Auf diesem Computer ist weder podman noch docker installiert. Installieren Sie podman, oder bitten Sie die Betreuung des Computers darum, und versuchen Sie es dann noch einmal. Der Befehl dafür unter Debian und Ubuntu: sudo apt install podman</translation>
    </message>
</context>
<context>
    <name>EngineVerb</name>
    <message>
        <source>You gave leave to that, for all clusters of this account. It is taken back by removing %1.</source>
        <translation>Sie haben das für alle Cluster dieses Kontos erlaubt. Zurückgenommen wird es, indem %1 entfernt wird.</translation>
    </message>
</context>
<context>
    <name>EntryWay</name>
    <message>
        <source>Write a public address of the project as “address”, as in 203.0.113.7.</source>
        <translation>Schreiben Sie eine öffentliche Adresse des Projekts als „address“, wie 203.0.113.7.</translation>
    </message>
    <message>
        <source>Write host and port as “gateway”, as in gateway.example.org:2222.</source>
        <translation>Schreiben Sie Rechner und Port als „gateway“, wie gateway.example.org:2222.</translation>
    </message>
    <message>
        <source>It is not said which public address of the project leads into the cluster.</source>
        <translation>Es ist nicht gesagt, welche öffentliche Adresse des Projekts in den Cluster führt.</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>It is not said which port of which gateway leads into the cluster.</source>
        <translation>Es ist nicht gesagt, welcher Port welches Gateways in den Cluster führt.</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>„%1“ ist kein Rechner mit einem Port.</translation>
    </message>
    <message>
        <source>a new public address</source>
        <translation>eine neue öffentliche Adresse</translation>
    </message>
    <message>
        <source>a public address of the project</source>
        <translation>eine öffentliche Adresse des Projekts</translation>
    </message>
    <message>
        <source>a port of a gateway</source>
        <translation>ein Port eines Gateways</translation>
    </message>
    <message>
        <source>directly, by VPN or a public network</source>
        <translation>unmittelbar, durch VPN oder ein öffentliches Netz</translation>
    </message>
    <message>
        <source>“%1” is no way into a cluster.</source>
        <translation>„%1“ ist kein Weg in einen Cluster.</translation>
    </message>
    <message>
        <source>Write one of: %1.</source>
        <translation>Schreiben Sie eines von: %1.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“%1” says nothing to a cluster with “entry: %2”.</source>
        <translation>„%1“ sagt einem Cluster mit „entry: %2“ nichts.</translation>
    </message>
    <message>
        <source>Take it out, or write “entry: %1”.</source>
        <translation>Nehmen Sie es heraus, oder schreiben Sie „entry: %1“.</translation>
    </message>
</context>
<context>
    <name>EventWriter</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The run&apos;s story could not be written on: %1. Make room on the disk, then start the run again; it goes on where this one stopped.</source>
        <translation>Die Geschichte des Laufs ließ sich nicht weiterschreiben: %1. Schaffen Sie Platz auf der Platte und starten Sie den Lauf neu; er macht weiter, wo dieser aufhörte.</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>The program ended without saying why.</source>
        <translation>Das Programm endete, ohne zu sagen, warum.</translation>
    </message>
    <message>
        <source>The machine cannot find the package mirror %2 by its name.</source>
        <translation>Die Maschine findet den Paketspiegel %2 nicht unter seinem Namen.</translation>
    </message>
    <message>
        <source>See that this computer is on the internet and that the machines may reach it, then configure again: what is already installed stays.</source>
        <translation>Sorgen Sie dafür, dass dieser Rechner im Internet ist und die Maschinen hinaus dürfen, dann richten Sie noch einmal ein: Was schon installiert ist, bleibt.</translation>
    </message>
    <message>
        <source>The package mirror %2 does not answer.</source>
        <translation>Der Paketspiegel %2 antwortet nicht.</translation>
    </message>
    <message>
        <source>Wait until it does, or choose another mirror, then configure again: what is already installed stays.</source>
        <translation>Warten Sie, bis er es tut, oder wählen Sie einen anderen, dann richten Sie noch einmal ein: Was schon installiert ist, bleibt.</translation>
    </message>
    <message>
        <source>A package could not be fetched from its mirror.</source>
        <translation>Ein Paket konnte nicht von seinem Spiegel geholt werden.</translation>
    </message>
    <message>
        <source>The mirror is down or being renewed: configure again in a few minutes.</source>
        <translation>Der Spiegel ist aus oder wird gerade erneuert: Richten Sie in einigen Minuten noch einmal ein.</translation>
    </message>
    <message>
        <source>Another program is installing packages on the machine just now.</source>
        <translation>Ein anderes Programm installiert auf der Maschine gerade Pakete.</translation>
    </message>
    <message>
        <source>Configure again when it is done; a machine that has just booted often updates itself first.</source>
        <translation>Richten Sie noch einmal ein, wenn es fertig ist; eine Maschine, die eben gestartet ist, erneuert sich oft zuerst selbst.</translation>
    </message>
    <message>
        <source>Salt could not be fetched from the Python package mirror.</source>
        <translation>Salt konnte nicht vom Spiegel der Python-Pakete geholt werden.</translation>
    </message>
    <message>
        <source>The machine&apos;s disk is full.</source>
        <translation>Die Platte der Maschine ist voll.</translation>
    </message>
    <message>
        <source>Free space on it, or give the group a larger volume, then configure again.</source>
        <translation>Schaffen Sie Platz, oder geben Sie der Gruppe einen größeren Datenträger, dann richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>A Salt state of ours cannot be read by the machine.</source>
        <translation>Die Maschine kann einen unserer Salt-Zustände nicht lesen.</translation>
    </message>
    <message>
        <source>This is a fault of Butler Desktop: please report it with the machine&apos;s log.</source>
        <translation>Das ist ein Fehler von Butler Desktop: Bitte melden Sie ihn mit dem Protokoll der Maschine.</translation>
    </message>
    <message>
        <source>A service does not start on the machine.</source>
        <translation>Ein Dienst startet auf der Maschine nicht.</translation>
    </message>
    <message>
        <source>See the machine&apos;s log for what it said, then configure again.</source>
        <translation>Was er sagte, steht im Protokoll der Maschine; danach richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The machine&apos;s Salt minion did not return.</source>
        <translation>Der Salt-Minion der Maschine hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The machine&apos;s Salt minion does not trust the master that answers.</source>
        <translation>Der Salt-Minion der Maschine vertraut dem Master nicht, der antwortet.</translation>
    </message>
    <message>
        <source>Consul has no leader, so its servers do not answer.</source>
        <translation>Consul hat keinen Leiter, darum antworten seine Server nicht.</translation>
    </message>
    <message>
        <source>Configure again, which starts the servers that are stopped.</source>
        <translation>Richten Sie noch einmal ein, das startet die angehaltenen Server.</translation>
    </message>
    <message>
        <source>The machine showed another host key than the one it was built with, so nothing was sent to it.</source>
        <translation>Die Maschine zeigte einen anderen Rechnerschlüssel als den, mit dem sie gebaut wurde; darum wurde ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>The machine showed a host key that is not the one it was given, so nothing was sent to it.</source>
        <translation>Die Maschine zeigte einen Rechnerschlüssel, der nicht der ist, den sie bekam; darum wurde ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>The machine answers but does not accept the cluster&apos;s key.</source>
        <translation>Die Maschine antwortet, nimmt aber den Schlüssel des Clusters nicht an.</translation>
    </message>
    <message>
        <source>Nothing listens for SSH at %1, port %2.</source>
        <translation>Unter %1, Port %2, nimmt nichts SSH an.</translation>
    </message>
    <message>
        <source>The entry machine cannot reach this machine.</source>
        <translation>Die Eingangsmaschine erreicht diese Maschine nicht.</translation>
    </message>
    <message>
        <source>The machine did not answer in time.</source>
        <translation>Die Maschine hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The machine closed the connection before it was made.</source>
        <translation>Die Maschine hat die Verbindung geschlossen, bevor sie stand.</translation>
    </message>
    <message>
        <source>There is no way to the machine&apos;s address.</source>
        <translation>Zur Adresse der Maschine führt kein Weg.</translation>
    </message>
    <message>
        <source>See that your network (or VPN) is up and that the machine still runs.</source>
        <translation>Sorgen Sie dafür, dass Ihr Netz (oder VPN) da ist und die Maschine noch läuft.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>Der Name %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The cluster&apos;s private key can be read by others, so ssh refuses it.</source>
        <translation>Den privaten Schlüssel des Clusters können andere lesen, darum lehnt ssh ihn ab.</translation>
    </message>
    <message>
        <source>Give the files in .butler/ssh back to you alone (mode 0600).</source>
        <translation>Geben Sie die Dateien in .butler/ssh sich allein zurück (Modus 0600).</translation>
    </message>
    <message>
        <source>There is no ssh program on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein ssh.</translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s client (openssh-client) and try again.</source>
        <translation>Installieren Sie den Client von OpenSSH (openssh-client), und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program took the tunnel&apos;s port.</source>
        <translation>Ein anderes Programm hat den Port des Tunnels genommen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, another port is tried.</source>
        <translation>Es ist nichts zu tun, ein anderer Port wird versucht.</translation>
    </message>
    <message>
        <source>The package mirror %1 does not answer, or does not have this system&apos;s packages.</source>
        <translation>Der Paketspiegel %1 antwortet nicht, oder er hat die Pakete dieses Systems nicht.</translation>
    </message>
    <message>
        <source>See that the machine&apos;s package sources are right and that it may reach them, then configure again: what is already installed stays.</source>
        <translation>Sehen Sie nach, ob die Paketquellen der Maschine stimmen und sie sie erreichen darf, und konfigurieren Sie noch einmal: Was schon installiert ist, bleibt.</translation>
    </message>
    <message>
        <source>Nobody has been to the machine by SSH yet.</source>
        <translation>Es war noch niemand mit SSH auf der Maschine.</translation>
    </message>
    <message>
        <source>A package is in none of the package mirrors that answer the machine.</source>
        <translation>Ein Paket ist auf keinem der Paketspiegel, die der Maschine antworten.</translation>
    </message>
    <message>
        <source>See that the machine reaches its package mirror and that the mirror has the package, then configure again; the log names it.</source>
        <translation>Sehen Sie nach, ob die Maschine ihren Paketspiegel erreicht und ob er das Paket hat, und konfigurieren Sie noch einmal; das Protokoll nennt es.</translation>
    </message>
    <message>
        <source>A package mirror shows a certificate that is not trusted here.</source>
        <translation>Ein Paketspiegel zeigt ein Zertifikat, dem hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>Where a network puts its own certificate before all others, that one must be among this computer&apos;s trusted certificates: ask whoever runs the network, then start again.</source>
        <translation>Wo ein Netz sein eigenes Zertifikat vor alle anderen stellt, muss dieses unter den vertrauenswürdigen Zertifikaten dieses Computers sein: Fragen Sie, wer das Netz betreibt, und beginnen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The folder&apos;s .butler/ssh key pair is not the one the machine was made with: put it back from a backup of the folder. Nothing on the machine is lost meanwhile.</source>
        <translation>Das Schlüsselpaar in .butler/ssh des Ordners ist nicht das, mit dem die Maschine angelegt wurde: Holen Sie es aus einer Sicherung des Ordners zurück. Auf der Maschine geht dabei nichts verloren.</translation>
    </message>
    <message>
        <source>The kernel&apos;s keys of this account are used up: each machine needs one.</source>
        <translation>Die Schlüssel des Kernels für dieses Konto sind aufgebraucht: Jede Maschine braucht einen.</translation>
    </message>
    <message>
        <source>The kernel&apos;s places for watching files (inotify) are used up: each machine needs about seven.</source>
        <translation>Die Plätze des Kernels zum Beobachten von Dateien (inotify) sind aufgebraucht: Jede Maschine braucht etwa sieben.</translation>
    </message>
    <message>
        <source>The quota of this account on the disk is used up.</source>
        <translation>Das Kontingent dieses Kontos auf dem Datenträger ist aufgebraucht.</translation>
    </message>
    <message>
        <source>This account has no range of numbers for containers in /etc/subuid and /etc/subgid.</source>
        <translation>Dieses Konto hat in /etc/subuid und /etc/subgid keinen Nummernbereich für Container.</translation>
    </message>
    <message>
        <source>The folder for temporary files lies on a disk that is mounted without programs or devices (noexec, nodev).</source>
        <translation>Der Ordner für temporäre Dateien liegt auf einem Datenträger, der ohne Programme oder Geräte eingehängt ist (noexec, nodev).</translation>
    </message>
    <message>
        <source>The packages of Debian 11, Consul&apos;s among them, are no longer at %1.</source>
        <translation>Die Pakete von Debian 11, darunter das von Consul, gibt es unter %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Let Consul come from elsewhere: set source in the settings of consul-bootstrap to repository or file, then configure again.</source>
        <translation>Lassen Sie Consul von anderswo kommen: Setzen Sie source in den Einstellungen von consul-bootstrap auf repository oder file und konfigurieren Sie dann neu.</translation>
    </message>
    <message>
        <source>The version %1 of %2 is in none of the machine&apos;s package sources.</source>
        <translation>Die Version %1 von %2 gibt es in keiner Paketquelle der Maschine.</translation>
    </message>
    <message>
        <source>Set one that is there among the settings of the role, then configure again.</source>
        <translation>Setzen Sie in den Einstellungen der Rolle eine, die es gibt, und konfigurieren Sie dann neu.</translation>
    </message>
    <message>
        <source>The package repository %2 cannot be used. The machine said: %3</source>
        <translation>Die Paketquelle %2 ist nicht zu gebrauchen. Die Maschine sagte: %3</translation>
    </message>
    <message>
        <source>See that its address and that of its key are right and that the machine may reach both, then configure again.</source>
        <translation>Sorgen Sie dafür, dass ihre Adresse und die ihres Schlüssels stimmen und dass die Maschine beide erreichen darf, und konfigurieren Sie dann neu.</translation>
    </message>
    <message>
        <source>The file that was fetched for %1 has not the checksum that the design names.</source>
        <translation>Die für %1 geholte Datei hat nicht die Prüfsumme, die der Entwurf nennt.</translation>
    </message>
    <message>
        <source>Somebody put another file there, or the checksum is wrong: compare both, then configure again.</source>
        <translation>Jemand hat dort eine andere Datei abgelegt, oder die Prüfsumme ist falsch: Vergleichen Sie beide und konfigurieren Sie dann neu.</translation>
    </message>
    <message>
        <source>The machine cannot fetch a file that the design names: %2</source>
        <translation>Die Maschine kann eine Datei nicht holen, die der Entwurf nennt: %2</translation>
    </message>
    <message>
        <source>See that it is there and that the machine may reach it, then configure again.</source>
        <translation>Sorgen Sie dafür, dass es sie gibt und dass die Maschine sie erreichen darf, und konfigurieren Sie dann neu.</translation>
    </message>
    <message>
        <source>Salt has no “%1” on this machine.</source>
        <translation>Salt hat „%1“ auf dieser Maschine nicht.</translation>
    </message>
    <message>
        <source>Its name is wrong, or what it needs is not installed there, or its module is one that the machine does not load: disable_modules in its /etc/salt/minion.d/butler.conf, which is there where all states are the program&apos;s own. That last one is a fault of Butler Desktop: please report it.</source>
        <translation>Der Name ist falsch, oder was es braucht, ist dort nicht installiert, oder sein Modul ist eines, das die Maschine nicht lädt: disable_modules in ihrer /etc/salt/minion.d/butler.conf; das steht dort, wo alle Zustände die des Programms sind. Das Letzte ist ein Fehler von Butler Desktop: bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer to raise the limit, then try again. The command for it: sudo sysctl kernel.keys.maxkeys=2000 kernel.keys.maxbytes=200000</source>
        <translation>Bitten Sie die Betreuung dieses Computers, die Grenze anzuheben, und versuchen Sie es dann noch einmal. Der Befehl dafür: sudo sysctl kernel.keys.maxkeys=2000 kernel.keys.maxbytes=200000</translation>
    </message>
    <message>
        <source>Ask who looks after this computer to raise the limit, then try again. The command for it: sudo sysctl fs.inotify.max_user_instances=1024</source>
        <translation>Bitten Sie die Betreuung dieses Computers, die Grenze anzuheben, und versuchen Sie es dann noch einmal. Der Befehl dafür: sudo sysctl fs.inotify.max_user_instances=1024</translation>
    </message>
    <message>
        <source>Remove what is not needed, or ask who looks after this computer for more, then try again.</source>
        <translation>Entfernen Sie, was nicht gebraucht wird, oder bitten Sie die Betreuung dieses Computers um mehr, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer for one, then type podman system migrate in a terminal and try again. The command for it, with the name of your account at its end: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535</source>
        <translation>Bitten Sie die Betreuung dieses Computers um einen, geben Sie dann in einem Terminal podman system migrate ein, und versuchen Sie es noch einmal. Der Befehl dafür, mit dem Namen Ihres Kontos am Ende: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535</translation>
    </message>
    <message>
        <source>Ask who looks after this computer to change that; or start the program with another folder named in TMPDIR, such as one in /var/tmp. Then try again.</source>
        <translation>Bitten Sie die Betreuung dieses Computers, das zu ändern; oder starten Sie das Programm mit einem anderen Ordner in TMPDIR, etwa einem in /var/tmp. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>See that the machine may reach the mirror, then build again.</source>
        <translation>Sorgen Sie dafür, dass die Maschine den Spiegel erreicht, dann bauen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>Build again, which starts it anew.</source>
        <translation>Bauen Sie noch einmal auf, das startet ihn neu.</translation>
    </message>
    <message>
        <source>Build again, which gives it the master&apos;s key over SSH.</source>
        <translation>Bauen Sie noch einmal auf, das gibt ihm den Schlüssel des Masters über SSH.</translation>
    </message>
    <message>
        <source>Build again: that asks the target which key the machine has, and takes that one alone. If it stops again, do not connect: another machine answers in its place.</source>
        <translation>Bauen Sie noch einmal auf: Dabei wird das Ziel gefragt, welchen Schlüssel die Maschine hat, und nur dieser angenommen. Hält es wieder an, verbinden Sie sich nicht: Eine andere Maschine antwortet an ihrer Stelle.</translation>
    </message>
    <message>
        <source>Build again: that asks the target which key the machine has, and takes that one alone. If it stops again, look who answers at its address.</source>
        <translation>Bauen Sie noch einmal auf: Dabei wird das Ziel gefragt, welchen Schlüssel die Maschine hat, und nur dieser angenommen. Hält es wieder an, sehen Sie nach, wer unter ihrer Adresse antwortet.</translation>
    </message>
    <message>
        <source>Build the cluster, which writes the SSH configuration.</source>
        <translation>Bauen Sie den Cluster auf; das schreibt die SSH-Konfiguration.</translation>
    </message>
    <message>
        <source>The machine is stopped or still starting: build again, which starts what is stopped.</source>
        <translation>Die Maschine ist angehalten oder startet noch: Bauen Sie noch einmal auf, das startet, was angehalten ist.</translation>
    </message>
    <message>
        <source>It is stopped, still starting, or cut off from the cluster&apos;s network: build again, which starts what is stopped.</source>
        <translation>Sie ist angehalten, startet noch oder ist vom Netz des Clusters getrennt: Bauen Sie noch einmal auf, das startet, was angehalten ist.</translation>
    </message>
    <message>
        <source>See that it is running and that your network lets SSH through, then build again.</source>
        <translation>Sorgen Sie dafür, dass sie läuft und Ihr Netz SSH durchlässt, dann bauen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>It is still starting or has too many connections at once: wait a moment and build again.</source>
        <translation>Sie startet noch oder hat zu viele Verbindungen zugleich: Warten Sie etwas, und bauen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>Build the cluster, which writes the SSH configuration anew.</source>
        <translation>Bauen Sie den Cluster auf, das schreibt die SSH-Konfiguration neu.</translation>
    </message>
    <message>
        <source>The file system of the cluster&apos;s folder cannot lock files, so nothing would keep two runs of Terraform apart, and none is begun.</source>
        <translation>Das Dateisystem des Clusterordners kann keine Dateien sperren; nichts hielte zwei Läufe von Terraform auseinander, darum wird keiner begonnen.</translation>
    </message>
    <message>
        <source>Move the cluster&apos;s folder to a disk of this computer, or have that file system mounted with locks (NFS: its lock service; Lustre: the option flock).</source>
        <translation>Legen Sie den Ordner des Clusters auf eine Platte dieses Rechners, oder lassen Sie das Dateisystem mit Sperren einhängen (NFS: sein Sperrdienst; Lustre: die Option flock).</translation>
    </message>
    <message>
        <source>Another Terraform works on the state of this cluster.</source>
        <translation>Ein anderes Terraform arbeitet am Zustand dieses Clusters.</translation>
    </message>
    <message>
        <source>Wait for it, or end it, then try again.</source>
        <translation>Warten Sie darauf, oder beenden Sie es, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Too much went on at once, so that an answer did not come in time.</source>
        <translation>Zu viel geschah zugleich, sodass eine Antwort nicht rechtzeitig kam.</translation>
    </message>
    <message>
        <source>Configure again when less goes on.</source>
        <translation>Richten Sie noch einmal ein, wenn weniger los ist.</translation>
    </message>
    <message>
        <source>%1 was not installed: its package repository %2 cannot be used from the machine (%3). Everything else went on.</source>
        <translation>%1 wurde nicht installiert: Die Paketquelle %2 ist von der Maschine aus nicht zu gebrauchen (%3). Alles andere ging weiter.</translation>
    </message>
    <message>
        <source>Let the machine reach it, or set another one among the settings of the role, then configure again.</source>
        <translation>Sorgen Sie dafür, dass die Maschine sie erreicht, oder geben Sie in den Einstellungen der Rolle eine andere an, dann richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The cloud does not take the sign-in any more: the token has run out, or was taken back.</source>
        <translation>Die Cloud nimmt die Anmeldung nicht mehr an: Das Token ist abgelaufen oder wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Sign in anew on the page Clouds, best with an application credential, which lasts. Then start the run again; it goes on from here.</source>
        <translation>Melden Sie sich auf der Seite Clouds neu an, am besten mit einem Application Credential, das hält. Dann starten Sie den Lauf noch einmal; er geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>The cloud does not let this account in.</source>
        <translation>Die Cloud lässt dieses Konto nicht hinein.</translation>
    </message>
    <message>
        <source>Test the account on the page Clouds, which says why and what to do. Then start the run again; it goes on from here.</source>
        <translation>Prüfen Sie das Konto auf der Seite Clouds, die sagt, warum und was zu tun ist. Dann starten Sie den Lauf noch einmal; er geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>The certificate of %2 is not trusted here.</source>
        <translation>Dem Zertifikat von %2 wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>Test the account on the page Clouds, which says what is wrong with it; a CA file of the cloud&apos;s is given there, too.</source>
        <translation>Prüfen Sie das Konto auf der Seite Clouds, die sagt, was daran nicht stimmt; dort wird auch eine CA-Datei der Cloud angegeben.</translation>
    </message>
    <message>
        <source>%2 gave no answer while Terraform asked it.</source>
        <translation>%2 gab keine Antwort, als Terraform fragte.</translation>
    </message>
    <message>
        <source>See whether your network (or VPN) is up, and whether the cloud&apos;s people say that it is being repaired. Then start the run again; it goes on from here.</source>
        <translation>Sehen Sie nach, ob Ihr Netz (oder VPN) steht und ob die Leute der Cloud von einer Reparatur wissen. Dann starten Sie den Lauf noch einmal; er geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>The cloud is in trouble: %1 answered with a fault of its own.</source>
        <translation>Die Cloud hat Schwierigkeiten: %1 antwortete mit einem eigenen Fehler.</translation>
    </message>
    <message>
        <source>Wait some minutes, then start the run again; it goes on from here. If it stays so, tell the cloud&apos;s people.</source>
        <translation>Warten Sie einige Minuten, dann starten Sie den Lauf noch einmal; er geht von hier aus weiter. Bleibt es so, sagen Sie es den Leuten der Cloud.</translation>
    </message>
    <message>
        <source>The image %1 was not fetched: its registry %2 cannot be used from the machine (%3). Everything else went on.</source>
        <translation>Das Abbild %1 wurde nicht geholt: Seine Registry %2 kann von der Maschine aus nicht benutzt werden (%3). Alles andere lief weiter.</translation>
    </message>
    <message>
        <source>Let the machine reach it, or name an image of another registry among the settings of the role, then configure again.</source>
        <translation>Machen Sie sie für die Maschine erreichbar oder nennen Sie in den Einstellungen der Rolle ein Abbild aus einer anderen Registry, dann konfigurieren Sie erneut.</translation>
    </message>
    <message>
        <source>%1 does not give the image %2: %3.</source>
        <translation>%1 gibt das Abbild %2 nicht her: %3.</translation>
    </message>
    <message>
        <source>Compare its name and its tag with what the registry has, then configure again. A registry that asks for a login cannot be used.</source>
        <translation>Vergleichen Sie Namen und Tag mit dem, was die Registry hat, dann konfigurieren Sie erneut. Eine Registry, die eine Anmeldung verlangt, kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>%1 was asked too often at once, and takes no more for now.</source>
        <translation>%1 wurde zu oft auf einmal gefragt und nimmt vorerst nichts mehr an.</translation>
    </message>
    <message>
        <source>The cloud was not done with removing a machine when Terraform looked at it.</source>
        <translation>Die Cloud war noch nicht fertig, eine Maschine zu entfernen, als Terraform nach ihr sah.</translation>
    </message>
    <message>
        <source>Wait some minutes, then start the run again; it goes on from here. If it stays so, remove the machine on the cloud&apos;s own page.</source>
        <translation>Warten Sie einige Minuten und starten Sie den Lauf dann noch einmal; er macht hier weiter. Bleibt es so, entfernen Sie die Maschine auf der eigenen Seite der Cloud.</translation>
    </message>
    <message>
        <source>Another job of Salt&apos;s was at the machine&apos;s states (%1).</source>
        <translation>Ein anderer Auftrag von Salt war an den Zuständen der Maschine (%1).</translation>
    </message>
    <message>
        <source>Configure again when it has ended.</source>
        <translation>Richten Sie noch einmal ein, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Salt itself failed on the machine before any state began (%1).</source>
        <translation>Salt selbst scheiterte auf der Maschine, bevor ein Zustand begann (%1).</translation>
    </message>
    <message>
        <source>Configure again. If it stays so, this is a fault of Butler Desktop: please report it with the machine&apos;s log.</source>
        <translation>Richten Sie noch einmal ein. Bleibt es so, ist das ein Fehler von Butler Desktop: Bitte melden Sie ihn mit dem Protokoll der Maschine.</translation>
    </message>
</context>
<context>
    <name>FactsInspector</name>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open its charts</source>
        <translation>Ihre Kurven öffnen</translation>
    </message>
    <message>
        <source>Its log</source>
        <translation>Ihr Protokoll</translation>
    </message>
    <message>
        <source>one of %1 in the group %2</source>
        <translation>eine von %1 in der Gruppe %2</translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>eine Maschine</translation>
    </message>
    <message>
        <source>not in the design</source>
        <translation>nicht im Entwurf</translation>
    </message>
    <message>
        <source>%1 · seen %2</source>
        <translation>%1 · gesehen %2</translation>
    </message>
    <message numerus="yes">
        <source>group of %n machine(s)</source>
        <translation>
            <numerusform>Gruppe von %n Maschine</numerusform>
            <numerusform>Gruppe von %n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 machines</source>
        <translation>%1 Maschinen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>in error</source>
        <translation>im Fehler</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Salt key</source>
        <translation>Salt-Schlüssel</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartet auf Annahme</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Salt minion</source>
        <translation>Salt-Minion</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Consul</source>
        <translation>Consul</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ist gegangen</translation>
    </message>
    <message>
        <source>not a member</source>
        <translation>kein Mitglied</translation>
    </message>
    <message>
        <source>Last metric</source>
        <translation>Letzter Messwert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % belegt</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 % busy</source>
        <translation>%1 % ausgelastet</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Plattenplatz</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles gesund</translation>
    </message>
    <message>
        <source>Select a tile to see one machine.</source>
        <translation>Wählen Sie eine Kachel, um eine Maschine zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n core(s)</source>
        <translation>
            <numerusform>%1 von %n Kern</numerusform>
            <numerusform>%1 von %n Kernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps so far</source>
        <translation>Schritte bisher</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>What is “%1”?</source>
        <translation>Was ist „%1“?</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
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
    <message>
        <source>The file system of %1 cannot lock files (%2), so nothing would keep two runs apart, and none is begun. Move the cluster&apos;s folder to a disk of this computer, or have that file system mounted with locks (NFS: its lock service; Lustre: the option flock).</source>
        <translation>Das Dateisystem von %1 kann keine Dateien sperren (%2); nichts hielte zwei Läufe auseinander, darum wird keiner begonnen. Legen Sie den Ordner des Clusters auf eine Platte dieses Computers, oder lassen Sie das Dateisystem mit Sperren einhängen (NFS: sein Sperrdienst; Lustre: die Option flock).</translation>
    </message>
    <message>
        <source>%1 could not be saved: there is no folder %2. Choose another one.</source>
        <translation>%1 konnte nicht gespeichert werden: Es gibt keinen Ordner %2. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. On the disk %3, %4 are free. Nothing was written. Make room, or choose another folder.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Auf dem Datenträger %3 sind %4 frei. Es wurde nichts geschrieben. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>FindMachines</name>
    <message>
        <source>Nothing of this cluster is built yet. Build it first.</source>
        <translation>Von diesem Cluster ist noch nichts gebaut. Bauen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>%1 has another host key than before. %2 was asked, and says that it is this machine&apos;s own: it is trusted from now on.</source>
        <translation>%1 hat einen anderen Hostschlüssel als zuvor. %2 wurde gefragt und sagt, dass er dieser Maschine gehört: Ihm wird von nun an vertraut.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>It is not known which machines run: %1</source>
        <translation>Es ist nicht bekannt, welche Maschinen laufen: %1</translation>
    </message>
    <message>
        <source>Terraform&apos;s state cannot be read: %1</source>
        <translation>Der Terraform-Stand lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The master %1 cannot be reached, so nothing is known of Salt, Consul and the figures: %2</source>
        <translation>Der Master %1 ist nicht zu erreichen, darum ist von Salt, Consul und den Messwerten nichts bekannt: %2</translation>
    </message>
    <message>
        <source>Consul on the master %1 does not answer, so its members are not known.</source>
        <translation>Consul auf dem Master %1 antwortet nicht, darum sind die Mitglieder nicht bekannt.</translation>
    </message>
    <message>
        <source>Consul has no leader: too few of its servers are alive.</source>
        <translation>Consul hat keinen Anführer: zu wenige seiner Server leben.</translation>
    </message>
    <message>
        <source>InfluxDB does not answer, so there are no figures.</source>
        <translation>InfluxDB antwortet nicht, darum gibt es keine Messwerte.</translation>
    </message>
    <message>
        <source>The Salt master on %1 does not answer.</source>
        <translation>Der Salt-Master auf %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Salt still accepts the key of %1, which is no machine of the design.</source>
        <translation>Salt nimmt noch den Schlüssel von %1 an, die keine Maschine des Entwurfs ist.</translation>
    </message>
    <message>
        <source>%1, which is no machine of the design, asks to join Salt.</source>
        <translation>%1, keine Maschine des Entwurfs, will sich bei Salt anmelden.</translation>
    </message>
    <message>
        <source>%1 is in the design but not built.</source>
        <translation>%1 steht im Entwurf, ist aber nicht aufgebaut.</translation>
    </message>
    <message>
        <source>%1 is gone: somebody removed it. It will be made anew.</source>
        <translation>%1 ist weg: jemand hat sie entfernt. Sie wird neu angelegt.</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>%1 is in an error state.</source>
        <translation>%1 ist in einem Fehlerzustand.</translation>
    </message>
    <message>
        <source>%1 was made only half-way. It will be made anew.</source>
        <translation>%1 ist nur halb fertig geworden. Sie wird neu angelegt.</translation>
    </message>
    <message>
        <source>%1 runs but does not answer SSH.</source>
        <translation>%1 läuft, antwortet aber nicht auf SSH.</translation>
    </message>
    <message>
        <source>The Salt key of %1 waits to be accepted.</source>
        <translation>Der Salt-Schlüssel von %1 wartet darauf, angenommen zu werden.</translation>
    </message>
    <message>
        <source>%1 shows Salt another key than the one that was accepted.</source>
        <translation>%1 zeigt Salt einen anderen Schlüssel als den angenommenen.</translation>
    </message>
    <message>
        <source>%1 is not joined to Salt.</source>
        <translation>%1 ist nicht bei Salt angemeldet.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 does not answer.</source>
        <translation>Der Salt-Minion von %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Consul lost %1: its agent does not answer.</source>
        <translation>Consul hat %1 verloren: ihr Agent antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 has left Consul.</source>
        <translation>%1 hat Consul verlassen.</translation>
    </message>
    <message>
        <source>Consul does not know %1.</source>
        <translation>Consul kennt %1 nicht.</translation>
    </message>
    <message>
        <source>No figures of %1 have come for an hour or ever.</source>
        <translation>Von %1 kam seit einer Stunde oder noch nie ein Messwert.</translation>
    </message>
    <message numerus="yes">
        <source>The last figures of %1 are %n s old.</source>
        <translation>
            <numerusform>Die letzten Messwerte von %1 sind %n s alt.</numerusform>
            <numerusform>Die letzten Messwerte von %1 sind %n s alt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has the roles %2, but the design says %3.</source>
        <translation>%1 hat die Rollen %2, aber der Entwurf sagt %3.</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than the one it was built with: somebody replaced it, or another machine answers in its place. Build again: the key is taken only if the target says that it is this machine&apos;s own.</source>
        <translation>%1 zeigt einen anderen SSH-Hostschlüssel als den, mit dem sie gebaut wurde: Jemand hat sie ersetzt, oder eine andere Maschine antwortet an ihrer Stelle. Bauen Sie noch einmal: Der Schlüssel wird nur angenommen, wenn das Ziel sagt, dass er dieser Maschine gehört.</translation>
    </message>
    <message>
        <source>%1 is there but is not in the design any more. Put it back into the design to keep it. Build removes it, with what is on its own disk, only after you gave leave to.</source>
        <translation>%1 ist da, steht aber nicht mehr im Entwurf. Nehmen Sie es wieder in den Entwurf auf, um es zu behalten. Ein Aufbau entfernt es, mit allem auf seiner eigenen Platte, erst wenn Sie es erlaubt haben.</translation>
    </message>
    <message>
        <source>These are the machines of the cluster in %1, of which this folder is a copy, or from where it was moved. Say which, before you change anything.</source>
        <translation>Dies sind die Maschinen des Clusters in %1; dieser Ordner ist eine Kopie davon oder wurde von dort verschoben. Sagen Sie, was zutrifft, bevor Sie etwas ändern.</translation>
    </message>
    <message>
        <source>No machine but the master %1 answers SSH: this place is busy, or its network is cut.</source>
        <translation>Keine Maschine außer dem Master %1 antwortet über SSH: Dieser Ort ist ausgelastet, oder sein Netz ist unterbrochen.</translation>
    </message>
    <message>
        <source>No Salt minion answers: the master %1 is busy, or cut off.</source>
        <translation>Kein Salt-Minion antwortet: Der Master %1 ist ausgelastet oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Consul on the master %1 sees none of the other machines: it is busy, or cut off.</source>
        <translation>Consul auf dem Master %1 sieht keine der anderen Maschinen: Es ist ausgelastet oder abgeschnitten.</translation>
    </message>
    <message>
        <source>No new figures come from any machine: InfluxDB is busy, or cut off.</source>
        <translation>Von keiner Maschine kommen neue Werte: InfluxDB ist ausgelastet oder abgeschnitten.</translation>
    </message>
    <message>
        <source>This computer’s clock and the cluster’s differ by %1. What is shown here reckons with that, but passwords and certificates that end at some time are judged by it: set this computer’s clock.</source>
        <translation>Die Uhr dieses Computers und die des Clusters weichen um %1 voneinander ab. Was hier gezeigt wird, rechnet das ein, aber Passwörter und Zertifikate, die ablaufen, werden danach beurteilt: Stellen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 ahead of the master’s: its figures and its certificates are judged by a wrong time. Set the clock of that machine.</source>
        <translation>Die Uhr von %1 geht gegenüber der des Masters etwa %2 vor: Ihre Messwerte und Zertifikate werden nach einer falschen Zeit beurteilt. Stellen Sie die Uhr dieser Maschine.</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 behind the master’s: its figures and its certificates are judged by a wrong time. Set the clock of that machine.</source>
        <translation>Die Uhr von %1 geht gegenüber der des Masters etwa %2 nach: Ihre Messwerte und Zertifikate werden nach einer falschen Zeit beurteilt. Stellen Sie die Uhr dieser Maschine.</translation>
    </message>
    <message>
        <source>No new figures of %1 come, and InfluxDB has refused some that were sent to it: the password with which %1 sends them is not the one that InfluxDB knows.</source>
        <translation>Von %1 kommen keine neuen Messwerte, und InfluxDB hat welche abgewiesen, die ihm geschickt wurden: Das Passwort, mit dem %1 sie schickt, ist nicht das, das InfluxDB kennt.</translation>
    </message>
    <message>
        <source>%1 is there and carries this cluster’s mark, but Terraform’s state does not know it. A plan says what can be done; nothing is taken in or removed before you have seen it named.</source>
        <translation>%1 ist da und trägt die Marke dieses Clusters, aber Terraforms Zustand kennt die Maschine nicht. Ein Plan sagt, was sich tun lässt; nichts wird aufgenommen oder entfernt, bevor Sie es genannt gesehen haben.</translation>
    </message>
    <message>
        <source>The run %1 was ended before it was done. “%2” goes on from there.</source>
        <translation>Der Lauf %1 wurde beendet, bevor er fertig war. „%2“ macht dort weiter.</translation>
    </message>
    <message>
        <source>The run %1 was ended, but tools of it still work (%2). “%3” waits for them and goes on from there.</source>
        <translation>Der Lauf %1 wurde beendet, aber Werkzeuge von ihm arbeiten noch (%2). „%3“ wartet auf sie und macht dort weiter.</translation>
    </message>
    <message>
        <source>Processes are left of %1 as it was being made when the container engine was killed, which does not list them any more.</source>
        <translation>Von %1 sind Prozesse übrig: Das Containerprogramm wurde beim Erzeugen beendet und führt sie nicht mehr auf.</translation>
    </message>
    <message>
        <source>This computer is overloaded: for each of its cores there is the work of %1, and all machines share them. Everything takes longer.</source>
        <translation>Dieser Rechner ist überlastet: Auf jeden seiner Kerne kommt Arbeit für %1, und alle Maschinen teilen sie sich. Alles dauert länger.</translation>
    </message>
    <message>
        <source>These did not answer in time, which need not mean that something is wrong with them: %1.</source>
        <translation>Diese haben nicht rechtzeitig geantwortet, was nicht heißen muss, dass ihnen etwas fehlt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is overloaded: its load is %2 with %n core(s). What runs there takes longer.</source>
        <translation>
            <numerusform>%1 ist überlastet: Die Last ist %2 bei %n Kern. Was dort läuft, dauert länger.</numerusform>
            <numerusform>%1 ist überlastet: Die Last ist %2 bei %n Kernen. Was dort läuft, dauert länger.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 got security updates that count only after it was started anew. Restart it when nothing works on it.</source>
        <translation>%1 hat Sicherheitsaktualisierungen bekommen, die erst nach einem Neustart gelten. Starten Sie die Maschine neu, wenn nichts auf ihr arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all could be asked and heard within %1 s. %n machine(s) are marked as unknown: %2. The window waits for all.</source>
        <translation>
            <numerusform>Nicht alle konnten binnen %1 s gefragt und gehört werden. %n Maschine ist als unbekannt gekennzeichnet: %2. Das Fenster wartet auf alle.</numerusform>
            <numerusform>Nicht alle konnten binnen %1 s gefragt und gehört werden. %n Maschinen sind als unbekannt gekennzeichnet: %2. Das Fenster wartet auf alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all machines could be asked in time. Of %n machine(s) it is not known whether Salt answers: %1.</source>
        <translation>
            <numerusform>Nicht alle Maschinen konnten rechtzeitig gefragt werden. Von %n Maschine ist nicht bekannt, ob Salt dort antwortet: %1.</numerusform>
            <numerusform>Nicht alle Maschinen konnten rechtzeitig gefragt werden. Von %n Maschinen ist nicht bekannt, ob Salt dort antwortet: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>All is well: every machine is as the design says, and reports.</source>
        <translation>Alles ist gut: jede Maschine ist, wie der Entwurf es sagt, und meldet sich.</translation>
    </message>
    <message>
        <source>Checked just now.</source>
        <translation>Gerade geprüft.</translation>
    </message>
    <message>
        <source>Checked %1 ago.</source>
        <translation>Geprüft vor %1.</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n s ago.</source>
        <translation>
            <numerusform>Vor %n s geprüft.</numerusform>
            <numerusform>Vor %n s geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Nothing is built yet, so no machine can fail.</source>
        <translation>Noch ist nichts aufgebaut, also kann keine Maschine ausfallen.</translation>
    </message>
    <message>
        <source>Asking the machines…</source>
        <translation>Die Maschinen werden gefragt …</translation>
    </message>
    <message>
        <source>A run goes on: what it changes is judged when it is done.</source>
        <translation>Ein Lauf ist im Gange: Was er ändert, wird beurteilt, wenn er fertig ist.</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>about %1 GB of memory (%2 GB are free)</source>
        <translation>etwa %1 GB Arbeitsspeicher (%2 GB sind frei)</translation>
    </message>
    <message>
        <source>about %1 GB of disk (%2 GB are free)</source>
        <translation>etwa %1 GB Platz auf der Platte (%2 GB sind frei)</translation>
    </message>
    <message>
        <source>about %1 for the first build</source>
        <translation>etwa %1 für den ersten Aufbau</translation>
    </message>
    <message>
        <source>about %1 for the build</source>
        <translation>etwa %1 für den Aufbau</translation>
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
    <name>GatheredFindings</name>
    <message>
        <source>%1 machines are not built</source>
        <translation>%1 Maschinen sind nicht gebaut</translation>
    </message>
    <message>
        <source>%1 machines are made only half-way</source>
        <translation>%1 Maschinen sind nur halb gebaut</translation>
    </message>
    <message>
        <source>%1 machines are gone, and will be made anew</source>
        <translation>%1 Maschinen sind weg und werden neu gebaut</translation>
    </message>
    <message>
        <source>%1 machines are stopped</source>
        <translation>%1 Maschinen stehen still</translation>
    </message>
    <message>
        <source>%1 machines are in an error state</source>
        <translation>%1 Maschinen sind in einem Fehlerzustand</translation>
    </message>
    <message>
        <source>%1 machines run but do not answer SSH</source>
        <translation>%1 Maschinen laufen, antworten aber nicht auf SSH</translation>
    </message>
    <message>
        <source>%1 stale Salt keys</source>
        <translation>%1 veraltete Salt-Schlüssel</translation>
    </message>
    <message>
        <source>%1 Salt keys wait to be accepted</source>
        <translation>%1 Salt-Schlüssel warten auf Annahme</translation>
    </message>
    <message>
        <source>%1 machines are not joined to Salt</source>
        <translation>%1 Maschinen sind nicht in Salt aufgenommen</translation>
    </message>
    <message>
        <source>%1 Salt minions are silent</source>
        <translation>%1 Salt-Minions schweigen</translation>
    </message>
    <message>
        <source>%1 machines are lost to Consul</source>
        <translation>%1 Maschinen hat Consul verloren</translation>
    </message>
    <message>
        <source>%1 machines have left Consul</source>
        <translation>%1 Maschinen haben Consul verlassen</translation>
    </message>
    <message>
        <source>%1 machines are not known to Consul</source>
        <translation>%1 Maschinen sind Consul nicht bekannt</translation>
    </message>
    <message>
        <source>%1 machines send no new figures</source>
        <translation>%1 Maschinen schicken keine neuen Messwerte</translation>
    </message>
    <message>
        <source>%1 machines send figures that InfluxDB refuses</source>
        <translation>%1 Maschinen schicken Messwerte, die InfluxDB abweist</translation>
    </message>
    <message>
        <source>%1 machines have other roles than designed</source>
        <translation>%1 Maschinen haben andere Rollen als entworfen</translation>
    </message>
    <message>
        <source>%1 machines are overloaded</source>
        <translation>%1 Maschinen sind überlastet</translation>
    </message>
    <message>
        <source>%1 machines need a restart for security updates</source>
        <translation>%1 Maschinen brauchen für Sicherheitsaktualisierungen einen Neustart</translation>
    </message>
</context>
<context>
    <name>GroupActs</name>
    <message>
        <source>duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>What is on the clipboard is no machine.</source>
        <translation>In der Zwischenablage ist keine Maschine.</translation>
    </message>
    <message>
        <source>Copy machines in a picture, or a cluster.yaml, first.</source>
        <translation>Kopieren Sie zuerst Maschinen in einem Bild oder eine cluster.yaml.</translation>
    </message>
    <message>
        <source>paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>take %1 out of its group</source>
        <translation>%1 aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>join %1 to %2</source>
        <translation>%1 mit %2 vereinen</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: built already; applying the changes destroys it with what is on it.</source>
        <translation>%1: ist schon gebaut; werden die Änderungen angewandt, so wird sie zerstört mit allem, was darauf ist.</translation>
    </message>
    <message>
        <source>Remove %1 from the design?</source>
        <translation>%1 aus dem Entwurf entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>GroupEdits</name>
    <message>
        <source>%1 stands by itself already.</source>
        <translation>%1 steht schon für sich.</translation>
    </message>
    <message>
        <source>Only one of several machines can be taken out of its group.</source>
        <translation>Nur eine von mehreren Maschinen kann ihre Gruppe verlassen.</translation>
    </message>
    <message>
        <source>%1 has the name of its group, so it cannot leave it and stay the same machine.</source>
        <translation>%1 trägt den Namen der Gruppe und kann sie nicht verlassen und dieselbe Maschine bleiben.</translation>
    </message>
    <message>
        <source>There is nothing to join.</source>
        <translation>Es gibt nichts zu verbinden.</translation>
    </message>
    <message>
        <source>Select the group and the machines that shall become part of it.</source>
        <translation>Wählen Sie die Gruppe und die Maschinen, die dazugehören sollen.</translation>
    </message>
    <message>
        <source>%1 cannot become a group: it is the %2.</source>
        <translation>%1 kann keine Gruppe werden: Sie ist die Maschine mit der Rolle %2.</translation>
    </message>
    <message>
        <source>A cluster has only one %1. Take that role away first.</source>
        <translation>Ein Cluster hat nur eine Maschine mit der Rolle %1. Nehmen Sie die Rolle zuerst weg.</translation>
    </message>
    <message>
        <source>That would be all machines of %1.</source>
        <translation>Das wären alle Maschinen von %1.</translation>
    </message>
    <message>
        <source>Leave one of them in the group.</source>
        <translation>Lassen Sie eine davon in der Gruppe.</translation>
    </message>
    <message>
        <source>Take the others out of the group instead.</source>
        <translation>Nehmen Sie stattdessen die anderen aus der Gruppe.</translation>
    </message>
</context>
<context>
    <name>GroupFields</name>
    <message numerus="yes">
        <source>%1 · %n core(s) · %2 GB</source>
        <translation>
            <numerusform>%1 · %n Kern · %2 GB</numerusform>
            <numerusform>%1 · %n Kerne · %2 GB</numerusform>
        </translation>
    </message>
    <message>
        <source>the usual</source>
        <translation>das Übliche</translation>
    </message>
    <message>
        <source>several</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many cores and how much memory each machine has; the cloud calls it a flavour. Another size restarts the machines. On this computer it is only a note: containers share all there is.</source>
        <translation>Wie viele Kerne und wie viel Speicher jede Maschine hat; die Cloud sagt „Flavour“. Eine andere Größe startet die Maschinen neu. Auf diesem Computer ist es nur eine Notiz: Container teilen sich alles.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Public address for each</source>
        <translation>Öffentliche Adresse für jede</translation>
    </message>
    <message>
        <source>An address that can be reached from outside of the cloud; the cloud calls it a floating IP and may count them. Only the way in needs one, and it gets it by itself.</source>
        <translation>Eine Adresse, die von außerhalb der Cloud erreichbar ist; die Cloud sagt „Floating IP“ und zählt sie vielleicht. Nur der Eingang braucht eine, und er bekommt sie von selbst.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>give %1 a public address</source>
        <translation>%1 eine öffentliche Adresse geben</translation>
    </message>
    <message>
        <source>take the public address from %1</source>
        <translation>%1 die öffentliche Adresse nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>give %1 the usual size</source>
        <translation>%1 die übliche Größe geben</translation>
    </message>
    <message>
        <source>give %1 the size %2</source>
        <translation>%1 die Größe %2 geben</translation>
    </message>
    <message>
        <source>let %1 start from the usual image</source>
        <translation>%1 mit dem üblichen Image beginnen lassen</translation>
    </message>
    <message>
        <source>let %1 start from %2</source>
        <translation>%1 mit %2 beginnen lassen</translation>
    </message>
    <message>
        <source>put %1 on %2</source>
        <translation>%1 ins Netz %2 bringen</translation>
    </message>
    <message>
        <source>The operating system that new machines begin with; the cloud calls it an image. Machines that are there keep theirs.</source>
        <translation>Das Betriebssystem, mit dem neue Maschinen beginnen; die Cloud sagt „Image“. Vorhandene behalten ihres.</translation>
    </message>
    <message>
        <source>Volumes of each machine</source>
        <translation>Datenträger jeder Maschine</translation>
    </message>
    <message>
        <source>Disks of their own for data. A volume is attached again when its machine is made anew; what is on the machine itself is gone then.</source>
        <translation>Eigene Platten für Daten. Ein Datenträger wird wieder angeschlossen, wenn die Maschine neu entsteht; was auf der Maschine selbst ist, ist dann fort.</translation>
    </message>
    <message>
        <source>Further networks</source>
        <translation>Weitere Netze</translation>
    </message>
    <message>
        <source>The networks that each machine is on beside the cluster&apos;s, with commas between them: a storage&apos;s, for example. The cluster&apos;s own comes first: by it machines find each other and get out. Machines that are there keep theirs.</source>
        <translation>Die Netze, in denen jede Maschine neben dem des Clusters ist, durch Kommas getrennt: etwa das eines Speichers. Das Netz des Clusters kommt zuerst: darüber finden die Maschinen einander und den Weg hinaus. Vorhandene Maschinen behalten ihre.</translation>
    </message>
    <message>
        <source>put %1 on the cluster&apos;s network alone</source>
        <translation>%1 nur ins Netz des Clusters setzen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>GroupPainter</name>
    <message>
        <source>Open the group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No section says that. Try another word, or a part of it.</source>
        <translation>Das steht in keinem Abschnitt. Versuchen Sie ein anderes Wort oder einen Teil davon.</translation>
    </message>
</context>
<context>
    <name>HostLimits</name>
    <message>
        <source>The account %1 has no range of numbers for containers: %2 has no line for it. Have this line added to /etc/subuid and to /etc/subgid: “%3”. Then run “podman system migrate”, and try again.</source>
        <translation>Das Konto %1 hat keinen Nummernbereich für Container: %2 hat keine Zeile dafür. Lassen Sie diese Zeile in /etc/subuid und in /etc/subgid eintragen: „%3“. Rufen Sie dann „podman system migrate“ auf, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 leads %2 to another computer. The machines of a cluster are made on this one: take that variable away, then try again.</source>
        <translation>%1 führt %2 zu einem anderen Rechner. Die Maschinen eines Clusters entstehen auf diesem: Nehmen Sie die Variable weg, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>places to watch files from</source>
        <translation>Plätze zum Beobachten von Dateien</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The machines end when %1 logs out of this computer. To let them stay: loginctl enable-linger %1</source>
        <translation>Die Maschinen enden, wenn %1 sich von diesem Rechner abmeldet. Damit sie bleiben: loginctl enable-linger %1</translation>
    </message>
    <message>
        <source>watched files</source>
        <translation>beobachtete Dateien</translation>
    </message>
    <message>
        <source>processes and threads</source>
        <translation>Prozesse und Threads</translation>
    </message>
    <message>
        <source>open files</source>
        <translation>offene Dateien</translation>
    </message>
    <message>
        <source>processes and threads of a login</source>
        <translation>Prozesse und Threads einer Anmeldung</translation>
    </message>
    <message>
        <source>Docker&apos;s context “%1” leads to another computer (%2). The machines of a cluster are made on this one: choose another, as by “docker context use default”, then try again.</source>
        <translation>Dockers Kontext „%1“ führt zu einem anderen Rechner (%2). Die Maschinen eines Clusters werden auf diesem gemacht: Wählen Sie einen anderen, etwa mit „docker context use default“, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>neighbours in this computer&apos;s networks</source>
        <translation>Nachbarn in den Netzen dieses Computers</translation>
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
    <message>
        <source>The monitoring server says more than an answer can be. Choose a shorter time.</source>
        <translation>Der Monitoring-Server sagt mehr, als eine Antwort sein kann. Wählen Sie eine kürzere Zeit.</translation>
    </message>
</context>
<context>
    <name>InstanceDots</name>
    <message>
        <source>%1 machines</source>
        <translation>%1 Maschinen</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles gesund</translation>
    </message>
</context>
<context>
    <name>JumpHostKeys</name>
    <message>
        <source>The folder %1 cannot be made. Check that your home is writable.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Prüfen Sie, ob Ihr Heimatordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>The trusted keys are being changed by another window or terminal. Try again.</source>
        <translation>Die vertrauten Schlüssel werden gerade von einem anderen Fenster oder Terminal geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What the jump host shows is no whole key, so it cannot be trusted.</source>
        <translation>Was der Sprungrechner zeigt, ist kein ganzer Schlüssel; ihm lässt sich nicht vertrauen.</translation>
    </message>
</context>
<context>
    <name>JumpHostTest</name>
    <message>
        <source>There is no ssh program on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein ssh.</translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s client (openssh-client), then test again.</source>
        <translation>Installieren Sie den Client von OpenSSH (openssh-client), dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The jump host shows a key of a kind that is not taken here.</source>
        <translation>Der Sprungrechner zeigt einen Schlüssel einer Art, die hier nicht genommen wird.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people for one of Ed25519, ECDSA or RSA with 2048 bits.</source>
        <translation>Bitten Sie die Betreiber der Cloud um einen von Ed25519, ECDSA oder RSA mit 2048 Bit.</translation>
    </message>
    <message>
        <source>The jump host was not seen before.</source>
        <translation>Der Sprungrechner ist hier neu.</translation>
    </message>
    <message>
        <source>Compare the fingerprint of its key with the one that the cloud&apos;s people name. Trust it only if both are the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck seines Schlüssels mit dem, den die Betreiber der Cloud nennen. Vertrauen Sie ihm nur, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Look at the name and the port. Some jump hosts answer only in the institute&apos;s own network, by its VPN, or to addresses that their people know.</source>
        <translation>Sehen Sie nach Name und Port. Manche Sprungrechner antworten nur im Netz des Instituts, über dessen VPN oder Adressen, die ihre Betreiber kennen.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>Der Name %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write it as the cloud&apos;s people told it. Some names are known only in the institute&apos;s own network, or by its VPN.</source>
        <translation>Schreiben Sie ihn, wie die Betreiber der Cloud ihn nennen. Manche Namen sind nur im Netz des Instituts bekannt oder über dessen VPN.</translation>
    </message>
    <message>
        <source>%1 is there, but nothing listens for SSH at its port %2.</source>
        <translation>%1 ist da, aber an Port %2 nimmt nichts SSH entgegen.</translation>
    </message>
    <message>
        <source>%1 gives no answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 speaks only an SSH of old, which this computer does not take any more.</source>
        <translation>%1 spricht nur ein altes SSH, das dieser Rechner nicht mehr nimmt.</translation>
    </message>
    <message>
        <source>Tell the cloud&apos;s people. It said: %1</source>
        <translation>Sagen Sie es den Betreibern der Cloud. SSH sagte: %1</translation>
    </message>
    <message>
        <source>%1 closes the connection before anybody can sign in.</source>
        <translation>%1 schließt die Verbindung, bevor sich jemand anmelden kann.</translation>
    </message>
    <message>
        <source>Too many may be at it, or something else than SSH answers at port %1. Look at the port, wait some minutes, and test again.</source>
        <translation>Vielleicht sind zu viele daran, oder an Port %1 antwortet etwas anderes als SSH. Sehen Sie nach dem Port, warten Sie einige Minuten und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The jump host cannot be used. SSH said: %1</source>
        <translation>Der Sprungrechner ist nicht brauchbar. SSH sagte: %1</translation>
    </message>
    <message>
        <source>The jump host takes no keys, but only: %1.</source>
        <translation>Der Sprungrechner nimmt keine Schlüssel, sondern nur: %1.</translation>
    </message>
    <message>
        <source>Ask the cloud&apos;s people how programs get in there.</source>
        <translation>Fragen Sie die Betreiber der Cloud, wie Programme dort hineinkommen.</translation>
    </message>
    <message>
        <source>Others can read the key %1, so SSH does not use it.</source>
        <translation>Andere können den Schlüssel %1 lesen, deshalb benutzt SSH ihn nicht.</translation>
    </message>
    <message>
        <source>Let nobody but you read the file, then test again.</source>
        <translation>Lassen Sie niemanden außer sich die Datei lesen, dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>SSH cannot read the key %1.</source>
        <translation>SSH kann den Schlüssel %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Choose another key, or make a new one.</source>
        <translation>Wählen Sie einen anderen Schlüssel, oder machen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The jump host wants a key, and there is none to show: no file is named, and your SSH agent has none.</source>
        <translation>Der Sprungrechner will einen Schlüssel, und es gibt keinen: Keine Datei ist genannt, und Ihr SSH-Agent hat keinen.</translation>
    </message>
    <message>
        <source>Choose the file of your key, then test again.</source>
        <translation>Wählen Sie die Datei Ihres Schlüssels, dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The jump host is there, but it does not know your key for the name “%1”.</source>
        <translation>Der Sprungrechner ist da, aber er kennt Ihren Schlüssel für den Namen „%1“ nicht.</translation>
    </message>
    <message>
        <source>Either the key was never made known there, or your name there is another. Look at the name, and give the public key to the cloud&apos;s page or its people.</source>
        <translation>Entweder wurde der Schlüssel dort nie bekannt gemacht, oder Ihr Name ist dort ein anderer. Sehen Sie nach dem Namen, und geben Sie den öffentlichen Schlüssel der Seite der Cloud oder ihren Betreibern.</translation>
    </message>
    <message>
        <source>“%1” is no name of a computer.</source>
        <translation>„%1“ ist kein Name eines Rechners.</translation>
    </message>
    <message>
        <source>Write the jump host&apos;s name or address alone, such as bastion.example.org.</source>
        <translation>Schreiben Sie nur den Namen oder die Adresse des Sprungrechners, etwa bastion.example.org.</translation>
    </message>
    <message>
        <source>“%1” is no name to sign in with.</source>
        <translation>„%1“ ist kein Name, mit dem man sich anmeldet.</translation>
    </message>
    <message>
        <source>Write your name at the jump host, as the cloud&apos;s people told it.</source>
        <translation>Schreiben Sie Ihren Namen am Sprungrechner, wie ihn die Betreiber der Cloud nennen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Choose the file of your key, or leave the field empty: then the keys of your SSH agent are shown.</source>
        <translation>Wählen Sie die Datei Ihres Schlüssels, oder lassen Sie das Feld leer: Dann werden die Schlüssel Ihres SSH-Agenten gezeigt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Look whose it is, or choose another key.</source>
        <translation>Sehen Sie nach, wem sie gehört, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The file %1 has the public half of a key. SSH needs the other one.</source>
        <translation>Die Datei %1 enthält die öffentliche Hälfte eines Schlüssels. SSH braucht die andere.</translation>
    </message>
    <message>
        <source>Choose the file beside it whose name does not end in .pub.</source>
        <translation>Wählen Sie die Datei daneben, deren Name nicht auf .pub endet.</translation>
    </message>
    <message>
        <source>There is no key in the file %1.</source>
        <translation>In der Datei %1 ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the file of your key.</source>
        <translation>Wählen Sie die Datei Ihres Schlüssels.</translation>
    </message>
    <message>
        <source>The key %1 needs its passphrase, and your SSH agent does not have it.</source>
        <translation>Der Schlüssel %1 braucht seine Passphrase, und Ihr SSH-Agent hat ihn nicht.</translation>
    </message>
    <message>
        <source>Unlock it for as long as you are logged in: type ssh-add and the file&apos;s name in a terminal, then test again.</source>
        <translation>Schließen Sie ihn für diese Anmeldung auf: Tippen Sie ssh-add und den Namen der Datei in ein Terminal, dann prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The jump host shows another key than the one that you trusted, so nothing was sent to it.</source>
        <translation>Der Sprungrechner zeigt einen anderen Schlüssel als den, dem Sie vertraut haben; deshalb wurde ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>It was set up anew, or somebody stands in between. Ask the cloud&apos;s people whether this is the fingerprint of its key now. Only if they say so, forget the old one.</source>
        <translation>Er wurde neu aufgesetzt, oder jemand steht dazwischen. Fragen Sie die Betreiber der Cloud, ob das nun der Fingerabdruck seines Schlüssels ist. Nur wenn sie das sagen, vergessen Sie den alten.</translation>
    </message>
    <message>
        <source>It lets you in as %1.</source>
        <translation>Er lässt Sie als %1 ein.</translation>
    </message>
    <message>
        <source>It did not lead on to another port of its own. If it leads to no machine either, ask the cloud&apos;s people to let you forward connections there.</source>
        <translation>Zu einem anderen Anschluss seiner selbst führte er nicht weiter. Führt er auch zu keiner Maschine, bitten Sie die Betreiber der Cloud, Ihnen dort Weiterleitungen zu erlauben.</translation>
    </message>
</context>
<context>
    <name>KeptVolumes</name>
    <message>
        <source>An earlier build left %1, which is not as the design wants it (%2 GB, and the type and zone that it says): it stays as it is, and a new, empty one is made beside it. To use the one that is there, let the design say what it is.</source>
        <translation>Von einem früheren Aufbau ist übrig: %1. Das ist nicht, wie der Entwurf es will (%2 GB, dazu Typ und Zone, die er nennt): Es bleibt, wie es ist, und daneben entsteht ein neues, leeres. Soll das vorhandene verwendet werden, muss der Entwurf sagen, wie es ist.</translation>
    </message>
    <message>
        <source>The cloud has several volumes that can be %1: %2. Nothing was touched. Look which of them holds what you need, delete the others on the cloud&apos;s web page, then start the run again.</source>
        <translation>Die Cloud hat mehrere Volumes, die %1 sein können: %2. Nichts wurde angerührt. Sehen Sie nach, auf welchem liegt, was Sie brauchen, löschen Sie die anderen auf der Webseite der Cloud, und starten Sie den Lauf dann neu.</translation>
    </message>
    <message>
        <source>An earlier build left %1, which the cloud calls %2, so it cannot be used. Nothing was touched. Detach it from what uses it, on the cloud&apos;s web page, then start the run again.</source>
        <translation>Von einem früheren Aufbau ist übrig: %1. Die Cloud nennt es %2, es lässt sich also nicht verwenden. Nichts wurde angerührt. Lösen Sie es auf der Webseite der Cloud von dem, was es verwendet, und starten Sie den Lauf dann neu.</translation>
    </message>
    <message>
        <source>Left by an earlier build, not used by this design, and counted against the project&apos;s quota: %1. They stay; delete on the cloud&apos;s web page what is not needed.</source>
        <translation>Von einem früheren Aufbau übrig, in diesem Entwurf nicht verwendet und weiter auf das Kontingent des Projekts angerechnet: %1. Sie bleiben; löschen Sie auf der Webseite der Cloud, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The machine of %1 has it in use, and Terraform&apos;s state does not know it: the state is older than what stands. Nothing was touched. Put a later copy of the state back; do not detach it.</source>
        <translation>Die Maschine von %1 benutzt es, und Terraforms Stand kennt es nicht: Der Stand ist älter als das, was steht. Es wurde nichts angerührt. Setzen Sie eine spätere Kopie des Stands zurück; hängen Sie es nicht ab.</translation>
    </message>
</context>
<context>
    <name>KeyTest</name>
    <message>
        <source>The key %1 can be used.</source>
        <translation>Der Schlüssel %1 ist brauchbar.</translation>
    </message>
    <message>
        <source>Your SSH agent has the key %1.</source>
        <translation>Ihr SSH-Agent hat den Schlüssel %1.</translation>
    </message>
</context>
<context>
    <name>KeysChapter</name>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Along a link to the next machine, or from tile to tile in an open group</source>
        <translation>Entlang einer Verbindung zur nächsten Maschine, oder in einer offenen Gruppe von Kachel zu Kachel</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Umschalt + Pfeiltasten</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>Auch die nächste auswählen</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Strg + Pfeiltasten</translation>
    </message>
    <message>
        <source>Move what is selected; with Shift a little</source>
        <translation>Die Auswahl verschieben; mit Umschalt ein wenig</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>The next machine, and the one before</source>
        <translation>Die nächste Maschine und die davor</translation>
    </message>
    <message>
        <source>Tab, Shift + Tab</source>
        <translation>Tab, Umschalt + Tab</translation>
    </message>
    <message>
        <source>Out of the picture; what is selected stays selected</source>
        <translation>Aus dem Bild hinaus; was ausgewählt ist, bleibt ausgewählt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Open a group, go into it; change a machine’s name</source>
        <translation>Eine Gruppe öffnen und hineingehen; den Namen einer Maschine ändern</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Out of a group, or give a move up</source>
        <translation>Aus einer Gruppe heraus, oder ein Verschieben aufgeben</translation>
    </message>
    <message>
        <source>Space and drag, middle button</source>
        <translation>Leertaste und Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Wheel, two fingers</source>
        <translation>Rad, zwei Finger</translation>
    </message>
    <message>
        <source>Zoom; with Shift sideways</source>
        <translation>Zoomen; mit Umschalt seitwärts</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Move it without snapping to lines</source>
        <translation>Bewegen, ohne an Linien einzurasten</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>From panel to panel</source>
        <translation>Von Bereich zu Bereich</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>LeftTools</name>
    <message>
        <source>The run %1 is gone, but a tool of its still works (%2, process %3). This run waits until it is done.</source>
        <translation>Der Lauf %1 ist weg, aber ein Werkzeug von ihm arbeitet noch (%2, Prozess %3). Dieser Lauf wartet, bis es fertig ist.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>It said nothing for %1 minutes. It is interrupted, and then ended.</source>
        <translation>Es hat %1 Minuten lang nichts gesagt. Es wird unterbrochen und dann beendet.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>is set up and watched by (for what is selected)</source>
        <translation>wird eingerichtet und überwacht von (für das Ausgewählte)</translation>
    </message>
    <message>
        <source>talks to</source>
        <translation>spricht mit</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzu</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>zerstören</translation>
    </message>
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
        <source>faint: stays as it is</source>
        <translation>blass: bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Speicher belegt</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Platte belegt</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>20 s</source>
        <translation>20 s</translation>
    </message>
    <message>
        <source>40 s</source>
        <translation>40 s</translation>
    </message>
    <message>
        <source>70 s</source>
        <translation>70 s</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>29 %</source>
        <translation>29 %</translation>
    </message>
    <message>
        <source>57 %</source>
        <translation>57 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>has a finding</source>
        <translation>hat einen Befund</translation>
    </message>
    <message>
        <source>Load for each core</source>
        <translation>Last je Kern</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>0.4</source>
        <translation>0,4</translation>
    </message>
    <message>
        <source>1.0 full</source>
        <translation>1,0 voll</translation>
    </message>
    <message>
        <source>1.4</source>
        <translation>1,4</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>LensLists</name>
    <message>
        <source>A run goes on: what it has not come to yet is no finding.</source>
        <translation>Ein Lauf ist im Gange: Was er noch nicht erreicht hat, ist kein Befund.</translation>
    </message>
    <message>
        <source>The last run failed: not everything is as the design says.</source>
        <translation>Der letzte Lauf ist fehlgeschlagen: Nicht alles ist, wie der Entwurf sagt.</translation>
    </message>
</context>
<context>
    <name>LinkItem</name>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
</context>
<context>
    <name>LoadList</name>
    <message>
        <source>Machines with the highest load</source>
        <translation>Maschinen mit der höchsten Last</translation>
    </message>
</context>
<context>
    <name>LocalCheck</name>
    <message>
        <source>%1 holds what this program never wrote (%2), so somebody else may have made it. Nothing was touched. If the folder is yours, put the file back from a backup; else do not use it.</source>
        <translation>%1 enthält etwas, das dieses Programm nie geschrieben hat (%2); es kann von jemand anderem stammen. Nichts wurde angerührt. Ist der Ordner Ihrer, holen Sie die Datei aus einer Sicherung zurück; sonst benutzen Sie ihn nicht.</translation>
    </message>
    <message>
        <source>%1 names “%2” as the program that made the machines, and this computer&apos;s %3 is “%4”. A program that a folder names is never started. Nothing was touched. If you moved %3, put it back where it was; else do not use this folder.</source>
        <translation>%1 nennt „%2“ als das Programm, das die Maschinen angelegt hat; %3 auf diesem Computer ist aber „%4“. Ein Programm, das ein Ordner nennt, wird nie gestartet. Nichts wurde angerührt. Haben Sie %3 verschoben, legen Sie es zurück; sonst benutzen Sie diesen Ordner nicht.</translation>
    </message>
</context>
<context>
    <name>LocalRoom</name>
    <message>
        <source>addresses in the cluster&apos;s network</source>
        <translation>Adressen im Netz des Clusters</translation>
    </message>
</context>
<context>
    <name>LocalTarget</name>
    <message>
        <source>%1 was killed while it made %2 and has forgotten it; the processes that were left are ended.</source>
        <translation>%1 wurde beendet, während es %2 erzeugte, und weiß nichts mehr davon; die übrig gebliebenen Prozesse werden beendet.</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu einer unbekannten Zeit</translation>
    </message>
    <message>
        <source>of an unknown name</source>
        <translation>mit unbekanntem Namen</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>The base image is not there any more. It is made anew, and then the machines.</source>
        <translation>Das Grundabbild ist nicht mehr da. Es wird neu erstellt, danach die Maschinen.</translation>
    </message>
    <message>
        <source>Another program of this computer listens on port %1, by which the cluster is entered. Close it, then build again. Nothing of the cluster is lost.</source>
        <translation>Ein anderes Programm dieses Computers hört auf Port %1, durch den der Cluster betreten wird. Schließen Sie es, und bauen Sie dann noch einmal auf. Vom Cluster ist nichts verloren.</translation>
    </message>
    <message>
        <source>%2 listens on port %1 of this computer, by which the cluster is entered. Close it, then build again. Nothing of the cluster is lost.</source>
        <translation>%2 hört auf Port %1 dieses Computers, durch den der Cluster betreten wird. Schließen Sie es, und bauen Sie dann noch einmal auf. Vom Cluster ist nichts verloren.</translation>
    </message>
    <message>
        <source>%1 runs but did not answer SSH; its SSH service is started anew.</source>
        <translation>%1 läuft, antwortete aber nicht auf SSH; sein SSH-Dienst wird neu gestartet.</translation>
    </message>
    <message>
        <source>%1 was left over; it is removed.</source>
        <translation>%1 war übrig; es wird entfernt.</translation>
    </message>
    <message>
        <source>%1 could not remove everything of this cluster. Start the run again.</source>
        <translation>%1 konnte nicht alles von diesem Cluster entfernen. Starten Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>The container %1 carries this cluster&apos;s mark, but Terraform&apos;s state does not know it. It was made %2 from the image %3 and %4. Nothing was touched. If the cluster&apos;s folder was put back from a backup, put back the state that knows the machine: “Put back an earlier state…” in the window&apos;s menu, “state” of butlerctl. Else look what is on the container, save what is needed, and only then let it be removed, here or with %5.</source>
        <translation>Der Container %1 trägt die Marke dieses Clusters, aber Terraforms Zustand kennt ihn nicht. Er wurde %2 aus dem Abbild %3 erzeugt und %4. Nichts wurde angerührt. Wurde der Ordner des Clusters aus einer Sicherung zurückgeholt, so legen Sie den Zustand zurück, der die Maschine kennt: „Einen früheren Zustand zurücklegen …“ im Menü des Fensters, „state“ von butlerctl. Sonst sehen Sie nach, was auf dem Container ist, sichern Sie, was gebraucht wird, und lassen Sie ihn erst dann entfernen, hier oder mit %5.</translation>
    </message>
    <message>
        <source>No machine was made. Install podman, which needs no such rights; or, if you trust all who use this cluster with this computer, give leave once: at “This computer” of the window&apos;s page Clouds; in a terminal the help of butlerctl says how, at engine.</source>
        <translation>Keine Maschine wurde angelegt. Installieren Sie podman, das keine solchen Rechte braucht; oder, wenn Sie allen, die diesen Cluster benutzen, diesen Computer anvertrauen, erlauben Sie es einmal: bei „Dieser Computer“ auf der Seite Clouds des Fensters; in einem Terminal sagt die Hilfe von butlerctl bei engine, wie.</translation>
    </message>
</context>
<context>
    <name>LocalTargetWords</name>
    <message>
        <source>On this computer a cluster can have at most %1 machines. Make the counts smaller.</source>
        <translation>Auf diesem Computer kann ein Cluster höchstens %1 Maschinen haben. Machen Sie die Anzahlen kleiner.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Butler Desktop, or is broken. Use that version, or take the file out of a backup.</source>
        <translation>%1 stammt von einer neueren Version von Butler Desktop oder ist beschädigt. Nehmen Sie jene Version, oder holen Sie die Datei aus einer Sicherung.</translation>
    </message>
    <message>
        <source>No port on 127.0.0.1 can be used for the cluster&apos;s SSH: none is free, or a firewall stands between the programs of this computer. Close programs that listen on many ports, or let them reach each other, then try again.</source>
        <translation>Kein Port auf 127.0.0.1 ist für das SSH des Clusters zu gebrauchen: Keiner ist frei, oder eine Firewall steht zwischen den Programmen dieses Computers. Schließen Sie Programme, die auf vielen Ports lauschen, oder lassen Sie sie einander erreichen und versuchen Sie es dann noch einmal.</translation>
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
        <translation>Suchen</translation>
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
        <source>All machines</source>
        <translation>Alle Maschinen</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Alle Werkzeuge</translation>
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
        <source>Which machine’s lines are shown</source>
        <translation>Zeilen welcher Maschine gezeigt werden</translation>
    </message>
    <message>
        <source>Which tool’s lines are shown</source>
        <translation>Zeilen welches Werkzeugs gezeigt werden</translation>
    </message>
    <message>
        <source>Which levels are shown</source>
        <translation>Welche Stufen gezeigt werden</translation>
    </message>
    <message>
        <source>log</source>
        <translation>protokoll</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
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
    <message>
        <source>%1 lines, line %2</source>
        <translation>%1 Zeilen, Zeile %2</translation>
    </message>
</context>
<context>
    <name>MachineCells</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2 GB</source>
        <translation>%1 %2 GB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>MachineDelegate</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>MachineLook</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Wird angelegt</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Joining Salt</source>
        <translation>Meldet sich bei Salt an</translation>
    </message>
    <message>
        <source>Applying roles</source>
        <translation>Rollen werden eingerichtet</translation>
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
        <source>Being destroyed</source>
        <translation>Wird zerstört</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Failed while: %1</source>
        <translation>Fehlgeschlagen bei: %1</translation>
    </message>
    <message>
        <source>Roles, %1 of %2 states</source>
        <translation>Rollen, %1 von %2 Zuständen</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>Nicht aufgebaut</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Im Fehler</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
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
        <source>Well</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Not part of this run</source>
        <translation>Nicht Teil dieses Laufs</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Not finished: %1</source>
        <translation>Nicht beendet: %1</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Nicht geplant</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Roles applied</source>
        <translation>Rollen angewendet</translation>
    </message>
</context>
<context>
    <name>MachineRows</name>
    <message numerus="yes">
        <source>%1 · %n machine(s)</source>
        <translation>
            <numerusform>%1 · %n Maschine</numerusform>
            <numerusform>%1 · %n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MachineTable</name>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Butler Desktop</source>
        <translation>Butler Desktop</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Neuer Cluster …</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Find an act…</source>
        <translation>Eine Handlung suchen …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About Butler Desktop</source>
        <translation>Über Butler Desktop</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
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
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
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
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
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
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>Bild oder Tabelle</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Take the next step</source>
        <translation>Den nächsten Schritt tun</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>Jetzt planen</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Check the machines</source>
        <translation>Maschinen prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Open the cluster’s folder</source>
        <translation>Den Ordner des Clusters öffnen</translation>
    </message>
    <message>
        <source>Take down…</source>
        <translation>Abbauen …</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>Alle Cluster</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>This cluster cannot be opened.</source>
        <translation>Dieser Cluster lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 – Butler Desktop</source>
        <translation>%1 – Butler Desktop</translation>
    </message>
    <message>
        <source>Open a cluster’s folder</source>
        <translation>Den Ordner eines Clusters öffnen</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher anhalten</translation>
    </message>
    <message>
        <source>Stop by force…</source>
        <translation>Erzwungen anhalten…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>The window speaks the system’s language when it is opened next.</source>
        <translation>Das Fenster spricht die Sprache des Systems, wenn es das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>The window speaks %1 when it is opened next.</source>
        <translation>Das Fenster spricht %1, wenn es das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>Clouds and their accounts</source>
        <translation>Clouds und ihre Konten</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Put back an earlier state…</source>
        <translation>Einen früheren Zustand zurücklegen …</translation>
    </message>
    <message>
        <source>Take over a cluster from a backup…</source>
        <translation>Einen Cluster aus einer Sicherung übernehmen …</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>Eine Sicherung schreiben …</translation>
    </message>
    <message>
        <source>Change Consul’s key</source>
        <translation>Consuls Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Give Consul a leader again…</source>
        <translation>Consul wieder einen Leiter geben …</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Ein Beispiel ansehen</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Nach neueren Versionen sehen</translation>
    </message>
</context>
<context>
    <name>MasterKeys</name>
    <message>
        <source>The Salt master&apos;s key could not be made. See that ssh-keygen (openssh-client) is installed.</source>
        <translation>Der Schlüssel des Salt-Masters ließ sich nicht anlegen. Ist ssh-keygen (openssh-client) installiert?</translation>
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
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>The result of each state on each machine</source>
        <translation>Das Ergebnis jedes Zustands auf jeder Maschine</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Service discovery (Consul)</source>
        <translation>Dienstverzeichnis (Consul)</translation>
    </message>
    <message>
        <source>%1 of %2 servers answer</source>
        <translation>%1 von %2 Servern antworten</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 of %2 members answer</source>
        <translation>%1 von %2 Mitgliedern antworten</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Rejoin %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Configures %1 again, and nothing else: its agent is started and joins the others.</source>
        <translation>Richtet %1 noch einmal ein, und sonst nichts: Sein Agent wird gestartet und tritt den anderen wieder bei.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>In the folder %1.</source>
        <translation>Im Ordner %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Opens the folder it is in</source>
        <translation>Öffnet den Ordner, in dem es liegt</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Plattenplatz</translation>
    </message>
    <message>
        <source>Disk traffic</source>
        <translation>Plattenverkehr</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>processes that want to run, over 1 min</source>
        <translation>Prozesse, die laufen wollen, über 1 min</translation>
    </message>
    <message>
        <source>% busy</source>
        <translation>% ausgelastet</translation>
    </message>
    <message>
        <source>% used</source>
        <translation>% belegt</translation>
    </message>
    <message>
        <source>% full</source>
        <translation>% voll</translation>
    </message>
    <message>
        <source>MB/s read</source>
        <translation>MB/s gelesen</translation>
    </message>
    <message>
        <source>MB/s written</source>
        <translation>MB/s geschrieben</translation>
    </message>
    <message>
        <source>MB/s received</source>
        <translation>MB/s empfangen</translation>
    </message>
    <message>
        <source>MB/s sent</source>
        <translation>MB/s gesendet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor einem Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the picture</source>
        <translation>Übersicht des Bildes</translation>
    </message>
    <message>
        <source>Press where you want to go (M shows or hides this)</source>
        <translation>Drücken Sie dort, wohin Sie wollen (M zeigt oder verbirgt dies)</translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message>
        <source>No charts yet.</source>
        <translation>Noch keine Kurven.</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Den Plan zeigen</translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation>Ganze Spanne</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>line: median</source>
        <translation>Linie: Median</translation>
    </message>
    <message>
        <source>dark band: 8 of 10 of them</source>
        <translation>dunkles Band: 8 von 10</translation>
    </message>
    <message>
        <source>pale: all</source>
        <translation>hell: alle</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>kurven</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>by the cluster’s clock, from which this computer’s differs by %1</source>
        <translation>nach der Uhr des Clusters, von der die dieses Computers um %1 abweicht</translation>
    </message>
    <message>
        <source>a wrong clock, so at a wrong time and not “now”: %1</source>
        <translation>mit falscher Uhr, also zu falscher Zeit und nicht „jetzt“: %1</translation>
    </message>
    <message>
        <source>No machine of this design keeps figures. Give one the role “%1”.</source>
        <translation>Keine Maschine dieses Entwurfs verwahrt Messwerte. Geben Sie einer die Rolle „%1“.</translation>
    </message>
    <message>
        <source>They come when the first machine reports. A first build takes about a quarter of an hour.</source>
        <translation>Sie kommen, wenn die erste Maschine sich meldet. Der erste Aufbau dauert etwa eine Viertelstunde.</translation>
    </message>
    <message>
        <source>Show the design</source>
        <translation>Den Entwurf zeigen</translation>
    </message>
    <message>
        <source>The machines are asked for their figures.</source>
        <translation>Die Maschinen werden nach ihren Werten gefragt.</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>NetworksField</name>
    <message>
        <source>Networks of the cloud</source>
        <translation>Netze der Cloud</translation>
    </message>
</context>
<context>
    <name>NewClusterDialog</name>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo er läuft</translation>
    </message>
    <message>
        <source>Nothing starts until you press Build.</source>
        <translation>Nichts beginnt, bevor Sie „Aufbauen“ drücken.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Where the cluster’s folder is made</source>
        <translation>Wo der Ordner des Clusters angelegt wird</translation>
    </message>
    <message>
        <source>Its folder</source>
        <translation>Sein Ordner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: connect an account first, on the page Clouds</source>
        <translation>%1: verbinden Sie zuerst ein Konto, auf der Seite Clouds</translation>
    </message>
    <message>
        <source>What it takes of the cloud is shown with the plan, before anything is made.</source>
        <translation>Was es von der Cloud braucht, zeigt der Plan, bevor etwas angelegt wird.</translation>
    </message>
    <message>
        <source>What it takes is shown with the plan, before anything is made.</source>
        <translation>Was es braucht, zeigt der Plan, bevor etwas angelegt wird.</translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>Es braucht %1.</translation>
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
    <message>
        <source>Stop by force…</source>
        <translation>Erzwungen anhalten…</translation>
    </message>
    <message>
        <source>The run was asked to stop and ends what it is doing. Force ends it in the middle.</source>
        <translation>Der Lauf soll anhalten und beendet, was er gerade tut. Erzwungen endet er mittendrin.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Take-down failed</source>
        <translation>Abbau fehlgeschlagen</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Build all the same…</source>
        <translation>Trotzdem bauen…</translation>
    </message>
    <message>
        <source>The design is built. What is amiss with the machines stands in Health.</source>
        <translation>Der Entwurf ist gebaut. Was den Maschinen fehlt, steht unter Befinden.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>OldRoot</name>
    <message>
        <source>The account in %1, by itself: drop the file on the page Clouds, or take it in with “cloud import” of butlerctl.</source>
        <translation>Das Konto in %1, für sich: Ziehen Sie die Datei auf die Seite Clouds, oder nehmen Sie es mit „cloud import“ von butlerctl auf.</translation>
    </message>
    <message>
        <source>The Salt master&apos;s old address (%1): machines find the new one by themselves.</source>
        <translation>Die alte Adresse des Salt-Masters (%1): Die Maschinen finden den neuen von selbst.</translation>
    </message>
    <message>
        <source>Machines, with roles by their names: %1.</source>
        <translation>Maschinen, mit Rollen nach ihren Namen: %1.</translation>
    </message>
    <message>
        <source>The image %1; a system of those years may have no roles any more, which the design&apos;s check tells.</source>
        <translation>Das Image %1; für ein System aus jenen Jahren gibt es vielleicht keine Rollen mehr, was die Prüfung des Entwurfs sagt.</translation>
    </message>
    <message>
        <source>The network %1.</source>
        <translation>Das Netz %1.</translation>
    </message>
    <message>
        <source>What these do, which their names do not tell: %1. Choose their roles in the picture.</source>
        <translation>Was diese tun, denn ihre Namen sagen es nicht: %1. Wählen Sie ihre Rollen im Bild.</translation>
    </message>
    <message>
        <source>What machines of one kind had unlike the first of them: %1.</source>
        <translation>Was Maschinen einer Art anders hatten als die erste von ihnen: %1.</translation>
    </message>
    <message>
        <source>Volumes, with what is on them: %1.</source>
        <translation>Volumes mit ihrem Inhalt: %1.</translation>
    </message>
    <message>
        <source>Public addresses: %1. An own one can be the new cluster&apos;s way in when the old one is gone.</source>
        <translation>Öffentliche Adressen: %1. Eine eigene kann der Zugang des neuen Clusters werden, wenn der alte weg ist.</translation>
    </message>
    <message>
        <source>Key pairs of the cloud: %1. The cluster makes its own; further public keys are kept with the account.</source>
        <translation>Schlüsselpaare der Cloud: %1. Der Cluster macht sein eigenes; weitere öffentliche Schlüssel stehen beim Konto.</translation>
    </message>
    <message>
        <source>The machines themselves, and what is on them, as they were set up in another way. Take the old cluster down with its own Terraform when the new one stands; until then both count against the quota.</source>
        <translation>Die Maschinen selbst und was auf ihnen ist, denn sie wurden anders eingerichtet. Bauen Sie den alten Cluster mit seinem eigenen Terraform ab, wenn der neue steht; bis dahin zählen beide zum Kontingent.</translation>
    </message>
    <message>
        <source>In %1 is no terraform.tfstate and no *.tfvars, so nothing that could be taken over.</source>
        <translation>In %1 ist keine terraform.tfstate und keine *.tfvars, also nichts, was übernommen werden könnte.</translation>
    </message>
    <message>
        <source>%1 tells of no machines, so no design can be made of it.</source>
        <translation>%1 sagt nichts von Maschinen; daraus lässt sich kein Entwurf machen.</translation>
    </message>
    <message>
        <source>%1 is no state of Terraform, or is broken. Take the file terraform.tfstate of the old cluster, or its *.tfvars.</source>
        <translation>%1 ist kein Zustand von Terraform oder beschädigt. Nehmen Sie die Datei terraform.tfstate des alten Clusters oder seine *.tfvars.</translation>
    </message>
    <message>
        <source>%1 was written by Terraform 0.12 or newer, and the old set-up is older. If it is a cluster of this program, open its folder.</source>
        <translation>%1 wurde von Terraform 0.12 oder neuer geschrieben, und die alte Einrichtung ist älter. Ist es ein Cluster dieses Programms, öffnen Sie seinen Ordner.</translation>
    </message>
</context>
<context>
    <name>OpenStackTarget</name>
    <message>
        <source>It is not said at which cloud this cluster is to be built. Connect your account on the page Clouds, and name it in the design&apos;s target: {kind: openstack, cloud: NAME}.</source>
        <translation>Es ist nicht gesagt, in welcher Cloud dieser Cluster gebaut werden soll. Verbinden Sie Ihr Konto auf der Seite Clouds, und nennen Sie es im Ziel des Entwurfs: {kind: openstack, cloud: NAME}.</translation>
    </message>
    <message>
        <source>The secret of the account “%1” is not known on this computer. Type it on the page Clouds.</source>
        <translation>Das Geheimnis des Kontos „%1“ ist auf diesem Rechner nicht bekannt. Geben Sie es auf der Seite Clouds ein.</translation>
    </message>
    <message>
        <source>This cluster stands in the project “%1” (%2), and the account “%3” leads to “%4” (%5). Nothing was touched. Let the account sign in to the first one again, on the page Clouds.</source>
        <translation>Dieser Cluster steht im Projekt „%1“ (%2), und das Konto „%3“ führt nach „%4“ (%5). Nichts wurde angerührt. Lassen Sie das Konto sich wieder beim ersten anmelden, auf der Seite Clouds.</translation>
    </message>
    <message>
        <source>The %1 was being made when its run ended, and Terraform&apos;s state does not know it: it is removed.</source>
        <translation>Als ihr Lauf endete, wurde gerade gemacht: %1. Terraforms Zustand kennt es nicht; es wird entfernt.</translation>
    </message>
    <message>
        <source>What was asked of the cloud comes to its end; then it is compared with what Terraform knows.</source>
        <translation>Was von der Cloud verlangt wurde, kommt zu seinem Ende; dann wird es mit dem verglichen, was Terraform kennt.</translation>
    </message>
    <message>
        <source>The cloud could not be asked what it has of this cluster: %1 The next run asks again.</source>
        <translation>Die Cloud konnte nicht gefragt werden, was sie von diesem Cluster hat: %1 Der nächste Lauf fragt wieder.</translation>
    </message>
    <message>
        <source>The project&apos;s quota is used up, so not everything could be made. What is made stays. Free some of it, ask the cloud&apos;s people for more, or make the design smaller; then build again, which makes only what is missing. The cloud said: %1</source>
        <translation>Das Kontingent des Projekts ist verbraucht, so konnte nicht alles gemacht werden. Was gemacht ist, bleibt. Geben Sie etwas davon frei, bitten Sie die Betreiber um mehr, oder machen Sie den Entwurf kleiner; dann bauen Sie noch einmal: es wird nur gemacht, was fehlt. Die Cloud sagte: %1</translation>
    </message>
    <message>
        <source>The cloud could not make: %1. What is made stays. Build again, which makes only what is missing; if it stays so, ask the cloud&apos;s people.</source>
        <translation>Die Cloud konnte nicht machen: %1. Was gemacht ist, bleibt. Bauen Sie noch einmal: es wird nur gemacht, was fehlt. Bleibt es so, fragen Sie die Betreiber.</translation>
    </message>
    <message>
        <source>The %1 was left over; it is removed.</source>
        <translation>Übrig war: %1. Es wird entfernt.</translation>
    </message>
    <message>
        <source>The cloud still has of this cluster: %1. Start the run again.</source>
        <translation>Die Cloud hat von diesem Cluster noch: %1. Starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>%1 is gone, which says what this cluster&apos;s machines were made of. Nothing was touched. Put it back out of a backup, then start the run again.</source>
        <translation>%1 ist weg; darin steht, woraus die Maschinen dieses Clusters gemacht sind. Nichts wurde angerührt. Holen Sie die Datei aus einer Sicherung zurück, dann starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>Left by an earlier build, and used again with everything on it: %1.</source>
        <translation>Von einem früheren Aufbau übrig und wieder verwendet, mit allem darauf: %1.</translation>
    </message>
    <message>
        <source>The public address %1 is given back: it stays the project&apos;s.</source>
        <translation>Die öffentliche Adresse %1 wird zurückgegeben: Sie bleibt die des Projekts.</translation>
    </message>
    <message>
        <source>Data volumes of this cluster are kept in the project “%1” (%2), and the account “%3” leads to “%4” (%5). Nothing was touched. Name the account “%6” in the design’s target, and let it sign in to the first project.</source>
        <translation>Volumes dieses Clusters liegen im Projekt „%1“ (%2), und das Konto „%3“ führt zu „%4“ (%5). Es wurde nichts angerührt. Nennen Sie im Ziel des Entwurfs das Konto „%6“, und lassen Sie es sich beim ersten Projekt anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more machine(s)</source>
        <translation>
            <numerusform>und %n weitere Maschine</numerusform>
            <numerusform>und %n weitere Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>the cloud does not name it</source>
        <translation>die Cloud nennt sie nicht</translation>
    </message>
    <message>
        <source>it was told to start, and the cloud still calls it %1</source>
        <translation>sie sollte starten, und die Cloud nennt sie noch immer %1</translation>
    </message>
    <message>
        <source>%1/terraform.tfstate holds things that are not of a cluster on OpenStack as this program makes it. Nothing was touched. If you have put it there yourself, put back an earlier state of the cluster: “Put back an earlier state…” in the window&apos;s menu, “state” of butlerctl.</source>
        <translation>In %1/terraform.tfstate steht, was nicht zu einem Cluster auf OpenStack gehört, wie dieses Programm ihn macht. Nichts wurde angerührt. Haben Sie die Datei selbst dorthin gelegt, so legen Sie einen früheren Zustand des Clusters zurück: „Einen früheren Zustand zurücklegen …“ im Menü des Fensters, „state“ von butlerctl.</translation>
    </message>
    <message>
        <source>The cloud has what carries this cluster&apos;s id, and Terraform&apos;s state does not know it: %1. Nothing was touched. Take it in, and the cluster goes on with it as it stands; or let it be removed, after you have saved what is needed on it. If the cluster&apos;s folder was put back from a backup, a later copy of the state may know it.</source>
        <translation>Die Cloud hat, was die Kennung dieses Clusters trägt und was Terraforms Zustand nicht kennt: %1. Nichts wurde angerührt. Nehmen Sie es auf, dann geht der Cluster damit weiter, wie es steht; oder lassen Sie es entfernen, nachdem Sie gesichert haben, was darauf gebraucht wird. Wurde der Ordner des Clusters aus einer Sicherung zurückgeholt, so kennt es vielleicht eine spätere Kopie des Zustands.</translation>
    </message>
    <message>
        <source>%1 gets another port in the place of the one that it lost.</source>
        <translation>%1 bekommt einen anderen Port an der Stelle dessen, den sie verloren hat.</translation>
    </message>
    <message>
        <source>This cluster belongs to the project “%1” of the account “%2”, and the design names the account “%3”, which leads to “%4”.</source>
        <translation>Dieser Cluster gehört zum Projekt „%1“ des Kontos „%2“, und der Entwurf nennt das Konto „%3“, das zu „%4“ führt.</translation>
    </message>
    <message>
        <source>A cluster does not move: take it down, then build it there; or name the account “%1” again.</source>
        <translation>Ein Cluster zieht nicht um: Bauen Sie ihn ab und dann dort neu auf; oder nennen Sie wieder das Konto „%1“.</translation>
    </message>
    <message>
        <source>Nothing was touched.</source>
        <translation>Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>A network of the cloud has no free address left; it is mostly the one that public addresses come from. What is made stays. Give back an address on the cloud&apos;s own page, take another network as “Way outside”, or ask the cloud&apos;s people for more; then build again, which makes only what is missing.</source>
        <translation>Ein Netz der Cloud hat keine freie Adresse mehr; meist ist es das, aus dem öffentliche Adressen kommen. Was gemacht ist, bleibt. Geben Sie auf der Seite der Cloud eine Adresse zurück, nehmen Sie ein anderes Netz als „Weg nach außen“, oder bitten Sie die Leute der Cloud um mehr; bauen Sie dann noch einmal, es wird nur gemacht, was fehlt.</translation>
    </message>
    <message>
        <source>the cloud does not say why</source>
        <translation>die Cloud sagt nicht, warum</translation>
    </message>
    <message>
        <source>The cloud needs longer than it may to make: %1. What is made stays, and may come up yet. Build again, which takes it as it is then, and makes only what is missing; if the cloud is mostly so slow, allow more time by “machineMinutes” or “volumeMinutes” in the design&apos;s target.</source>
        <translation>Die Cloud braucht länger, als sie darf, für: %1. Was gemacht ist, bleibt, und kommt vielleicht noch. Bauen Sie noch einmal: das nimmt es dann, wie es ist, und macht nur, was fehlt. Ist die Cloud meistens so langsam, erlauben Sie ihr mehr Zeit durch „machineMinutes“ oder „volumeMinutes“ im Ziel des Entwurfs.</translation>
    </message>
</context>
<context>
    <name>OverviewInspector</name>
    <message>
        <source>Its folder</source>
        <translation>Sein Ordner</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Not built yet</source>
        <translation>Noch nicht aufgebaut</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles gesund</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 machines run.</source>
        <translation>%1 von %2 Maschinen laufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) in the design.</source>
        <translation>
            <numerusform>%n Maschine im Entwurf.</numerusform>
            <numerusform>%n Maschinen im Entwurf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a machine to see and change what it is. Drag a role from the left onto a machine, or onto an empty place for a new one.</source>
        <translation>Wählen Sie eine Maschine aus, um zu sehen und zu ändern, was sie ist. Ziehen Sie von links eine Rolle auf eine Maschine, oder auf eine leere Stelle für eine neue.</translation>
    </message>
    <message>
        <source>Changed since the build of %1</source>
        <translation>Geändert seit dem Bau vom %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A run goes on</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Select a machine to see what the plan does with it.</source>
        <translation>Wählen Sie eine Maschine, um zu sehen, was der Plan mit ihr tut.</translation>
    </message>
    <message>
        <source>Select a machine to see its way through the run.</source>
        <translation>Wählen Sie eine Maschine, um ihren Weg durch den Lauf zu sehen.</translation>
    </message>
    <message>
        <source>Select a machine to see what it reports.</source>
        <translation>Wählen Sie eine Maschine, um zu sehen, was sie meldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) that the design does not have run(s), too.</source>
        <translation>
            <numerusform>Eine Maschine, die der Entwurf nicht hat, läuft auch.</numerusform>
            <numerusform>%n Maschinen, die der Entwurf nicht hat, laufen auch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last run failed</source>
        <translation>Der letzte Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Abgebaut</translation>
    </message>
    <message>
        <source>Nothing: the design is as it was then.</source>
        <translation>Nichts: Der Entwurf ist, wie er damals war.</translation>
    </message>
</context>
<context>
    <name>OwnAddress</name>
    <message>
        <source>%1 has no address here, so your own on the way there is not known.</source>
        <translation>%1 hat hier keine Adresse, darum ist Ihre eigene auf dem Weg dorthin nicht bekannt.</translation>
    </message>
    <message>
        <source>The cluster is entered by way of %1, so it is that one&apos;s address, as it is seen from here. If it has another one towards the cloud, write that.</source>
        <translation>Der Cluster wird über %1 betreten, darum ist es dessen Adresse, wie man sie von hier sieht. Hat er zur Cloud hin eine andere, schreiben Sie diese.</translation>
    </message>
    <message>
        <source>No way leads from here to %1. See whether your network (or VPN) is up.</source>
        <translation>Von hier führt kein Weg zu %1. Sehen Sie nach, ob Ihr Netz (oder VPN) verbunden ist.</translation>
    </message>
    <message>
        <source>The cloud is asked by way of this computer itself, so your address there is not known.</source>
        <translation>Die Cloud wird über diesen Rechner selbst gefragt, darum ist Ihre Adresse dort nicht bekannt.</translation>
    </message>
    <message>
        <source>This computer is %1 in its own network, which hides it: the cloud sees another address. Your network&apos;s people know which, or your router does.</source>
        <translation>Dieser Rechner ist in seinem Netz %1, und das verbirgt ihn: die Cloud sieht eine andere Adresse. Welche, wissen die Leute Ihres Netzes oder Ihr Router.</translation>
    </message>
    <message>
        <source>This computer&apos;s own address, which the cloud sees if it is in the same network (or VPN). In another place you have another one.</source>
        <translation>Die eigene Adresse dieses Rechners; die Cloud sieht sie, wenn sie im selben Netz (oder VPN) ist. An einem anderen Ort haben Sie eine andere.</translation>
    </message>
    <message>
        <source>This computer&apos;s own address. In another place you have another one.</source>
        <translation>Die eigene Adresse dieses Rechners. An einem anderen Ort haben Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>%1 of %2 at once.</source>
        <translation>%1 von %2 zugleich.</translation>
    </message>
</context>
<context>
    <name>PackageSources</name>
    <message>
        <source>“%1” has a login in it, which everybody could read in the design and on every machine.</source>
        <translation>In „%1“ steht eine Anmeldung, die im Entwurf und auf jeder Maschine alle lesen könnten.</translation>
    </message>
    <message>
        <source>Take it out, change the password, and have the machines let in by their addresses.</source>
        <translation>Nehmen Sie sie heraus, ändern Sie das Passwort, und lassen Sie die Maschinen nach ihren Adressen einlassen.</translation>
    </message>
    <message>
        <source>“%1” is no web address.</source>
        <translation>„%1“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Write it as in %1.</source>
        <translation>Schreiben Sie es wie %1.</translation>
    </message>
    <message>
        <source>“%1” is no host that could be asked without the proxy.</source>
        <translation>„%1“ ist kein Rechner, der ohne den Proxy gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Write hosts and domains, as in mirror.example.org, .example.net.</source>
        <translation>Schreiben Sie Rechner und Domänen, wie mirror.example.org, .example.net.</translation>
    </message>
</context>
<context>
    <name>PaletteView</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>PictureActs</name>
    <message>
        <source>Add a machine</source>
        <translation>Maschine hinzufügen</translation>
    </message>
    <message>
        <source>Add a group of machines</source>
        <translation>Gruppe von Maschinen hinzufügen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take out of its group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Join to one group</source>
        <translation>Zu einer Gruppe vereinen</translation>
    </message>
    <message>
        <source>Remove from the design</source>
        <translation>Aus dem Entwurf entfernen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Open or close the group</source>
        <translation>Gruppe öffnen oder schließen</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres, one above the other</source>
        <translation>Mitten ausrichten, übereinander</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align middles, side by side</source>
        <translation>Mitten ausrichten, nebeneinander</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Same room between them, across</source>
        <translation>Gleiche Abstände, waagerecht</translation>
    </message>
    <message>
        <source>Same room between them, down</source>
        <translation>Gleiche Abstände, senkrecht</translation>
    </message>
    <message>
        <source>Tidy up the picture</source>
        <translation>Bild aufräumen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>Overview on or off</source>
        <translation>Übersicht ein oder aus</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
</context>
<context>
    <name>PictureExport</name>
    <message>
        <source>The picture is too large for a PNG of this size. Take a smaller one, SVG or PDF.</source>
        <translation>Das Bild ist zu groß für ein PNG dieser Größe. Nehmen Sie ein kleineres, SVG oder PDF.</translation>
    </message>
</context>
<context>
    <name>PictureMaker</name>
    <message>
        <source>not in the design</source>
        <translation>nicht im Entwurf</translation>
    </message>
    <message>
        <source>will be made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>changes, stays the same machine</source>
        <translation>ändert sich, bleibt dieselbe Maschine</translation>
    </message>
    <message>
        <source>changes and restarts</source>
        <translation>ändert sich und startet neu</translation>
    </message>
    <message>
        <source>made anew</source>
        <translation>neu angelegt</translation>
    </message>
    <message>
        <source>will be destroyed</source>
        <translation>wird zerstört</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>machines done</source>
        <translation>Maschinen fertig</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>machines, %1 of them destroyed</source>
        <translation>Maschinen, davon %1 zerstört</translation>
    </message>
    <message>
        <source>machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>%1 of them change</source>
        <translation>%1 davon ändern sich</translation>
    </message>
    <message>
        <source>report</source>
        <translation>melden sich</translation>
    </message>
    <message>
        <source>report · median load %1</source>
        <translation>melden sich · mittlere Last %1</translation>
    </message>
    <message>
        <source>%1 GB volume</source>
        <translation>Datenträger mit %1 GB</translation>
    </message>
    <message>
        <source>median load %1</source>
        <translation>mittlere Last %1</translation>
    </message>
    <message>
        <source>machines gone</source>
        <translation>Maschinen entfernt</translation>
    </message>
    <message>
        <source>taken in as it stands</source>
        <translation>wird übernommen, wie sie steht</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <source>Align and distribute</source>
        <translation>Ausrichten und verteilen</translation>
    </message>
    <message>
        <source>Open its charts</source>
        <translation>Ihre Kurven öffnen</translation>
    </message>
    <message>
        <source>Plan to make it anew…</source>
        <translation>Neuanlegen planen …</translation>
    </message>
    <message>
        <source>Give it a role</source>
        <translation>Eine Rolle geben</translation>
    </message>
    <message>
        <source>Open a terminal on it</source>
        <translation>Ein Terminal darauf öffnen</translation>
    </message>
    <message>
        <source>Destroy what it keeps of former roles…</source>
        <translation>Zerstören, was sie von früheren Rollen behält…</translation>
    </message>
</context>
<context>
    <name>PictureSaver</name>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>The picture is too large for the clipboard.</source>
        <translation>Das Bild ist zu groß für die Zwischenablage.</translation>
    </message>
    <message>
        <source>Save it as SVG or PDF.</source>
        <translation>Speichern Sie es als SVG oder PDF.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>PNG, for screens, 2×</source>
        <translation>PNG für Bildschirme, 2×</translation>
    </message>
    <message>
        <source>PNG, small, 1×</source>
        <translation>PNG, klein, 1×</translation>
    </message>
    <message>
        <source>PNG, for print, 4×</source>
        <translation>PNG für den Druck, 4×</translation>
    </message>
    <message>
        <source>SVG, can be scaled and changed</source>
        <translation>SVG, lässt sich vergrößern und ändern</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF für Veröffentlichungen</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the design</source>
        <translation>nicht im Entwurf</translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>eine Maschine</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>roles %1</source>
        <translation>Rollen %1</translation>
    </message>
    <message>
        <source>no role yet</source>
        <translation>noch keine Rolle</translation>
    </message>
    <message>
        <source>talks to %1</source>
        <translation>spricht mit %1</translation>
    </message>
    <message>
        <source>machine %1 of %2 in %3</source>
        <translation>Maschine %1 von %2 in %3</translation>
    </message>
    <message>
        <source>has a finding</source>
        <translation>hat einen Befund</translation>
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
        <source>Terraform&apos;s plan could not be read. Start the run again; if it stays so, another version of Terraform may help.</source>
        <translation>Der Plan von Terraform ließ sich nicht lesen. Starten Sie den Lauf neu; bleibt es dabei, hilft vielleicht eine andere Terraform-Version.</translation>
    </message>
    <message>
        <source>the kept one is used</source>
        <translation>das behaltene wird verwendet</translation>
    </message>
    <message>
        <source>it is there, and taken in</source>
        <translation>sie ist da und wird aufgenommen</translation>
    </message>
    <message>
        <source>Terraform&apos;s state %1 is broken. Put back an earlier one: “Put back an earlier state…” in the window&apos;s menu, “state” of butlerctl.</source>
        <translation>Der Terraform-Stand %1 ist beschädigt. Legen Sie einen früheren zurück: „Einen früheren Zustand zurücklegen …“ im Menü des Fensters, „state“ von butlerctl.</translation>
    </message>
</context>
<context>
    <name>PlanQuestion</name>
    <message>
        <source>There was no answer for so long that it was given up. Try again.</source>
        <translation>So lange kam keine Antwort, dass aufgegeben wurde. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The program butlerctl does not start. Install Butler Desktop again.</source>
        <translation>Das Programm butlerctl startet nicht. Installieren Sie Butler Desktop noch einmal.</translation>
    </message>
    <message>
        <source>The program butlerctl was ended from outside. Try again.</source>
        <translation>Das Programm butlerctl wurde von außen beendet. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>PlanRoom</name>
    <message>
        <source>used now</source>
        <translation>jetzt belegt</translation>
    </message>
    <message>
        <source>by this plan</source>
        <translation>durch diesen Plan</translation>
    </message>
    <message>
        <source>too much</source>
        <translation>zu viel</translation>
    </message>
</context>
<context>
    <name>PlanStage</name>
    <message>
        <source>This would destroy or make anew, with what is on their own disks: %1. Nothing was touched. Look at the plan, and give leave to destroy if that is meant.</source>
        <translation>Das würde zerstören oder neu anlegen, mit allem auf den eigenen Platten: %1. Nichts wurde angerührt. Sehen Sie sich den Plan an, und erlauben Sie das Zerstören, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Since the plan was shown, the design or the cluster has changed, and the plan is another one now. Look at it and approve it again. Nothing was touched.</source>
        <translation>Seit der Plan gezeigt wurde, haben sich Entwurf oder Cluster geändert, und der Plan ist nun ein anderer. Sehen Sie ihn an und stimmen Sie noch einmal zu. Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The plan is made.</source>
        <translation>Der Plan ist gemacht.</translation>
    </message>
    <message>
        <source>Nothing is to be done: all is as designed.</source>
        <translation>Nichts ist zu tun: Alles ist wie entworfen.</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>The plan is being made.</source>
        <translation>Der Plan wird gemacht.</translation>
    </message>
    <message>
        <source>Nothing is changed by that.</source>
        <translation>Daran ändert das nichts.</translation>
    </message>
    <message>
        <source>The plan could not be made.</source>
        <translation>Der Plan ließ sich nicht machen.</translation>
    </message>
    <message numerus="yes">
        <source>Then the cluster has %n machine(s).</source>
        <translation>
            <numerusform>Dann hat der Cluster %n Maschine.</numerusform>
            <numerusform>Dann hat der Cluster %n Maschinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>noch nicht geplant</translation>
    </message>
    <message>
        <source>compared with the build %1</source>
        <translation>verglichen mit dem Bau %1</translation>
    </message>
    <message>
        <source>nothing is built yet</source>
        <translation>noch nichts gebaut</translation>
    </message>
    <message numerus="yes">
        <source>about %1, as your last %n such build(s) took</source>
        <translation>
            <numerusform>etwa %1, wie Ihr letzter solcher Aufbau</numerusform>
            <numerusform>etwa %1, wie Ihre letzten %n solchen Aufbauten</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 · plan made %2</source>
        <translation>%1 · Plan gemacht %2</translation>
    </message>
    <message>
        <source>What they take, and whether there is room: not known yet. A plan tells.</source>
        <translation>Was sie brauchen und ob Platz ist: noch nicht bekannt. Ein Plan sagt es.</translation>
    </message>
</context>
<context>
    <name>PlanTelling</name>
    <message>
        <source>gets other roles</source>
        <translation>bekommt andere Rollen</translation>
    </message>
    <message>
        <source>gets other roles; there stops, and keeps its data: %1</source>
        <translation>bekommt andere Rollen; dort hört auf und behält seine Daten: %1</translation>
    </message>
</context>
<context>
    <name>PlanTextDialog</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>The plan in Terraform’s own words</source>
        <translation>Der Plan in Terraforms eigenen Worten</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Der ganze Plan</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This plan is not the newest any more. Close this, and look at the one that is.</source>
        <translation>Dieser Plan ist nicht mehr der neueste. Schließen Sie dies und sehen Sie sich den neuesten an.</translation>
    </message>
    <message>
        <source>Terraform is asked for its words…</source>
        <translation>Terraform wird nach seinen Worten gefragt…</translation>
    </message>
    <message>
        <source>Terraform says nothing of this. See the whole plan.</source>
        <translation>Terraform sagt hierzu nichts. Sehen Sie sich den ganzen Plan an.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>1 machine stays as it is.</source>
        <translation>1 Maschine bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 machines stay as they are.</source>
        <translation>%1 Maschinen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The volume %1 is kept with everything on it.</source>
        <translation>Der Datenträger %1 bleibt mit allem, was darauf ist.</translation>
    </message>
    <message>
        <source>%1 volumes are kept with everything on them: %2.</source>
        <translation>%1 Datenträger bleiben mit allem, was darauf ist: %2.</translation>
    </message>
    <message>
        <source>the cluster’s network</source>
        <translation>das Netz des Clusters</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>the network’s range of addresses</source>
        <translation>der Adressbereich des Netzes</translation>
    </message>
    <message>
        <source>the network’s router</source>
        <translation>der Router des Netzes</translation>
    </message>
    <message>
        <source>the router’s way into the network</source>
        <translation>der Weg des Routers ins Netz</translation>
    </message>
    <message>
        <source>security group: %1</source>
        <translation>Sicherheitsgruppe: %1</translation>
    </message>
    <message>
        <source>%1 security groups</source>
        <translation>%1 Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>rule of a security group: %1</source>
        <translation>Regel einer Sicherheitsgruppe: %1</translation>
    </message>
    <message>
        <source>%1 rules of security groups</source>
        <translation>%1 Regeln von Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>port of %1</source>
        <translation>Port von %1</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>%1 Ports</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>public address, given to the entry</source>
        <translation>öffentliche Adresse, dem Eingang gegeben</translation>
    </message>
    <message>
        <source>key pair</source>
        <translation>Schlüsselpaar</translation>
    </message>
    <message>
        <source>server group, which keeps Consul’s servers apart</source>
        <translation>Servergruppe, die Consuls Server auseinanderhält</translation>
    </message>
    <message>
        <source>attachment of the volume %1</source>
        <translation>Anschluss des Volumes %1</translation>
    </message>
    <message>
        <source>%1 attachments of volumes</source>
        <translation>%1 Anschlüsse von Volumes</translation>
    </message>
    <message>
        <source>%1, which no state knows</source>
        <translation>%1, von keinem Zustand gekannt</translation>
    </message>
    <message>
        <source>port in the network %1</source>
        <translation>Port im Netz %1</translation>
    </message>
    <message>
        <source>%1 ports in further networks</source>
        <translation>%1 Ports in weiteren Netzen</translation>
    </message>
</context>
<context>
    <name>PlannedDetails</name>
    <message>
        <source>the machine itself</source>
        <translation>die Maschine selbst</translation>
    </message>
    <message>
        <source>Known only when it is done</source>
        <translation>Erst bekannt, wenn es getan ist</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Terraform’s own words</source>
        <translation>Terraforms eigene Worte</translation>
    </message>
    <message>
        <source>No attribute changes: it is made or removed as it is.</source>
        <translation>Kein Attribut ändert sich: Es wird gemacht oder entfernt, wie es ist.</translation>
    </message>
    <message>
        <source>Terraform is asked what changes…</source>
        <translation>Terraform wird gefragt, was sich ändert…</translation>
    </message>
</context>
<context>
    <name>PlannedList</name>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>Im Plan suchen</translation>
    </message>
    <message>
        <source>being made…</source>
        <translation>wird gemacht …</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Behind the scenes</source>
        <translation>Hinter den Kulissen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan machen</translation>
    </message>
    <message>
        <source>No plan yet. A plan says what will be made, changed or destroyed; it changes nothing itself.</source>
        <translation>Noch kein Plan. Ein Plan sagt, was gemacht, geändert oder zerstört wird; er selbst ändert nichts.</translation>
    </message>
    <message>
        <source>The plan is being made…</source>
        <translation>Der Plan entsteht…</translation>
    </message>
    <message>
        <source>Nothing is to be done: all is as designed.</source>
        <translation>Nichts ist zu tun: Alles ist wie entworfen.</translation>
    </message>
    <message>
        <source>The plan could not be made.</source>
        <translation>Der Plan ließ sich nicht machen.</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>%1 was left half made by a run that was ended. It is made anew.</source>
        <translation>%1 blieb halb fertig, weil ein Lauf beendet wurde. Sie wird neu angelegt.</translation>
    </message>
    <message>
        <source>Data volumes of this cluster were kept when it was taken down %1, and the design says that it is to be %2. Take it down once more, with its data volumes, if they are not needed; or make “%3” its place again. Nothing was touched.</source>
        <translation>Volumes dieses Clusters wurden behalten, als er %1 abgebaut wurde, und der Entwurf sagt, dass er %2 stehen soll. Bauen Sie ihn noch einmal ab, mit seinen Volumes, wenn sie nicht gebraucht werden; oder wählen Sie wieder „%3“ als seinen Ort. Es wurde nichts angerührt.</translation>
    </message>
    <message>
        <source>This cluster stands %1, and the design says that it is to be %2. A cluster does not move: take it down, then build it there; or make “%3” its place again. Nothing was touched.</source>
        <translation>Dieser Cluster steht %1, und der Entwurf sagt, er soll %2 sein. Ein Cluster zieht nicht um: Bauen Sie ihn ab und dann dort auf; oder wählen Sie wieder „%3“ als seinen Ort. Es wurde nichts angefasst.</translation>
    </message>
</context>
<context>
    <name>PricesField</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What machines cost</source>
        <translation>Was Maschinen kosten</translation>
    </message>
    <message>
        <source>File of prices</source>
        <translation>Datei mit Preisen</translation>
    </message>
    <message>
        <source>A text file with two lines, as “currency: EUR” and “prices: {m1.small: 0.02, m1.large: 0.11}”: what one machine of each size costs an hour. Many clouds have a price list on their web page.</source>
        <translation>Eine Textdatei mit zwei Zeilen, etwa „currency: EUR“ und „prices: {m1.small: 0.02, m1.large: 0.11}“: was eine Maschine jeder Größe in der Stunde kostet. Viele Clouds haben eine Preisliste auf ihrer Webseite.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>The file of prices of this cloud</source>
        <translation>Die Datei mit den Preisen dieser Cloud</translation>
    </message>
    <message>
        <source>Remove the prices…</source>
        <translation>Preise entfernen…</translation>
    </message>
    <message>
        <source>Plans say no costs, as the file cannot be read. %1</source>
        <translation>Pläne nennen keine Kosten, denn die Datei lässt sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>A plan says what an hour costs, now and afterwards. In %1: %2.</source>
        <translation>Ein Plan sagt, was eine Stunde kostet, jetzt und danach. In %1: %2.</translation>
    </message>
    <message>
        <source>Save the account first, then choose the file of its prices.</source>
        <translation>Speichern Sie zuerst das Konto, dann wählen Sie die Datei mit seinen Preisen.</translation>
    </message>
    <message>
        <source>None yet, so plans say no costs: no cloud tells them by itself.</source>
        <translation>Noch keine, also nennen Pläne keine Kosten: Keine Cloud sagt sie von selbst.</translation>
    </message>
    <message>
        <source>Remove the prices</source>
        <translation>Preise entfernen</translation>
    </message>
    <message>
        <source>Remove the prices of %1?</source>
        <translation>Die Preise von %1 entfernen?</translation>
    </message>
    <message>
        <source>Plans say no costs then. The file %1 is deleted; one that it was taken from stays.</source>
        <translation>Pläne nennen dann keine Kosten. Die Datei %1 wird gelöscht; die, aus der sie stammt, bleibt.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Configure again</source>
        <translation>Noch einmal einrichten</translation>
    </message>
    <message>
        <source>Take down…</source>
        <translation>Abbauen …</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>In Ordnung bringen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Gerade jetzt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems: the design is complete, and what runs matches it.</source>
        <translation>Keine Probleme: der Entwurf ist vollständig, und was läuft, entspricht ihm.</translation>
    </message>
    <message>
        <source>No problems: the design is complete.</source>
        <translation>Keine Probleme: Der Entwurf ist vollständig.</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 ließ sich nicht starten: %2</translation>
    </message>
    <message>
        <source>%1 could not be started: there is no such program on this computer. Install it, then try again.</source>
        <translation>%1 konnte nicht gestartet werden: Ein solches Programm gibt es auf diesem Computer nicht. Installieren Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The program lacks its part butler-begin. Install it again.</source>
        <translation>Dem Programm fehlt sein Teil butler-begin. Installieren Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ProgressList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps and stages</source>
        <translation>Schritte und Stufen</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>The steps come when it is built.</source>
        <translation>Die Schritte kommen, wenn er aufgebaut wird.</translation>
    </message>
    <message>
        <source>Machines by stage</source>
        <translation>Maschinen nach Stufe</translation>
    </message>
    <message>
        <source>The run begins</source>
        <translation>Der Lauf beginnt</translation>
    </message>
    <message>
        <source>It ended before its first step</source>
        <translation>Er endete vor seinem ersten Schritt</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>%1 of %2 machines gone</source>
        <translation>%1 von %2 Maschinen weg</translation>
    </message>
    <message>
        <source>%1 of %2 machines done</source>
        <translation>%1 von %2 Maschinen fertig</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 im Gange</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 %, about %2 left</source>
        <translation>%1 %, noch etwa %2</translation>
    </message>
    <message>
        <source>%1 %, no estimate yet</source>
        <translation>%1 %, noch keine Schätzung</translation>
    </message>
    <message>
        <source>%1 not finished</source>
        <translation>%1 nicht beendet</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 left as it is</source>
        <translation>%1 unberührt</translation>
    </message>
</context>
<context>
    <name>PublicKey</name>
    <message>
        <source>This is a private key, which is its owner&apos;s alone. It was not kept. Take the one line of the file beside it, whose name ends in .pub.</source>
        <translation>Das ist ein privater Schlüssel, der nur seinem Besitzer gehört. Er wurde nicht aufbewahrt. Nehmen Sie die eine Zeile der Datei daneben, deren Name auf .pub endet.</translation>
    </message>
    <message>
        <source>“%1” is no whole public key. One is a line such as: ssh-ed25519 AAAAC3Nza… ada@example.org</source>
        <translation>„%1“ ist kein ganzer öffentlicher Schlüssel. Einer ist eine Zeile wie: ssh-ed25519 AAAAC3Nza… ada@example.org</translation>
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
    <name>RecentClusters</name>
    <message>
        <source>Its design cannot be read</source>
        <translation>Sein Entwurf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Not built yet</source>
        <translation>Noch nicht aufgebaut</translation>
    </message>
    <message>
        <source>Being taken down</source>
        <translation>Wird abgebaut</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Baut auf</translation>
    </message>
    <message>
        <source>Taken down %1</source>
        <translation>Abgebaut %1</translation>
    </message>
    <message>
        <source>Built %1</source>
        <translation>Aufgebaut %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>Angehalten %1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>Resources</name>
    <message>
        <source>The program lacks its part %1. Install it again.</source>
        <translation>Dem Programm fehlt sein Teil %1. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 could not be written. See whether the disk is full.</source>
        <translation>%1 ließ sich nicht schreiben. Ist die Platte voll?</translation>
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
    <message>
        <source>There is a role “%1” already.</source>
        <translation>Es gibt schon eine Rolle „%1“.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Eine Rolle „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no role “%1”. Did you mean “%2”?</source>
        <translation>Eine Rolle „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” must begin with a small letter, and have small letters, digits, - and _ alone, 40 at most.</source>
        <translation>„%1“ muss mit einem Kleinbuchstaben beginnen und darf nur Kleinbuchstaben, Ziffern, - und _ haben, höchstens 40.</translation>
    </message>
    <message>
        <source>Only a password has a length.</source>
        <translation>Nur ein Passwort hat eine Länge.</translation>
    </message>
    <message>
        <source>There is a secret “%1” already.</source>
        <translation>Ein Geheimnis „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Yes or no has no limits.</source>
        <translation>Ja oder nein hat keine Grenzen.</translation>
    </message>
    <message>
        <source>“least” is more than “most”.</source>
        <translation>„least“ ist mehr als „most“.</translation>
    </message>
    <message>
        <source>It is not said what can be chosen. Add “limits: {choices: [one, two]}”.</source>
        <translation>Es ist nicht gesagt, was gewählt werden kann. Ergänzen Sie „limits: {choices: [one, two]}“.</translation>
    </message>
    <message>
        <source>There is a setting “%1” already.</source>
        <translation>Eine Einstellung „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” can be no service&apos;s name: small letters, digits and - within, 63 at most.</source>
        <translation>„%1“ kann kein Name eines Dienstes sein: Kleinbuchstaben, Ziffern und innen -, höchstens 63.</translation>
    </message>
    <message>
        <source>There is a service “%1” already.</source>
        <translation>Einen Dienst „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>A check is one of two: “tcp: PORT”, or “http: /PATH” on the service&apos;s port.</source>
        <translation>Eine Prüfung ist eins von beiden: „tcp: PORT“, oder „http: /PFAD“ am Port des Dienstes.</translation>
    </message>
    <message>
        <source>“%1” is no path on a web server. It begins with /.</source>
        <translation>„%1“ ist kein Pfad auf einem Webserver. Er beginnt mit /.</translation>
    </message>
    <message>
        <source>The service has no port that could be asked. Add “port: …” to it.</source>
        <translation>Der Dienst hat keinen Port, der gefragt werden könnte. Ergänzen Sie „port: …“.</translation>
    </message>
    <message>
        <source>“%1” is the program&apos;s own part of the pillar. Take another key.</source>
        <translation>„%1“ ist der Teil der Pillar, der dem Programm gehört. Nehmen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>“to” is a list of roles, or “all” for every machine.</source>
        <translation>„to“ ist eine Liste von Rollen, oder „all“ für jede Maschine.</translation>
    </message>
    <message>
        <source>There is a part “%1” of the pillar already.</source>
        <translation>Einen Teil „%1“ der Pillar gibt es schon.</translation>
    </message>
    <message>
        <source>The pillar of a role can have %1 values, %2 levels deep.</source>
        <translation>Die Pillar einer Rolle kann %1 Werte haben, %2 Ebenen tief.</translation>
    </message>
    <message>
        <source>“${%1}” names nothing that this role has.</source>
        <translation>„${%1}“ nennt nichts, was diese Rolle hat.</translation>
    </message>
    <message>
        <source>“${%1}” names nothing that this role has. Did you mean “%2”?</source>
        <translation>„${%1}“ nennt nichts, was diese Rolle hat. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“${%1}” is not known. There can be: %2. Write $${ for the letters themselves.</source>
        <translation>„${%1}“ ist nicht bekannt. Möglich sind: %2. Schreiben Sie $${ für die Zeichen selbst.</translation>
    </message>
    <message>
        <source>The part “%1” of the pillar belongs to the role “%2” already. Take another key.</source>
        <translation>Der Teil „%1“ der Pillar gehört schon der Rolle „%2“. Nehmen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” can be no role&apos;s id: small letters, digits and - within, 40 at most.</source>
        <translation>„%1“ kann keine Kennung einer Rolle sein: Kleinbuchstaben, Ziffern und innen -, höchstens 40.</translation>
    </message>
    <message>
        <source>This text has %1 letters. It can have %2.</source>
        <translation>Dieser Text hat %1 Zeichen. Er kann %2 haben.</translation>
    </message>
    <message>
        <source>The states “%1” are not there. Write them into %2.</source>
        <translation>Die Zustände „%1“ sind nicht da. Schreiben Sie sie in %2.</translation>
    </message>
    <message>
        <source>The states “%1” are not there. Write them into %2. Or did you mean “%3”?</source>
        <translation>Die Zustände „%1“ sind nicht da. Schreiben Sie sie in %2. Oder meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>“%1” is the name of states that the program brings, and yours would stand in their place. Give yours another name.</source>
        <translation>„%1“ heißen Zustände, die das Programm mitbringt, und Ihre stünden an ihrer Stelle. Geben Sie den Ihren einen anderen Namen.</translation>
    </message>
    <message>
        <source>States lie in a folder of their own, states/NAME/init.sls, and their names have letters, digits, dots, - and _ alone, the folder&apos;s small letters. Rename or move this file.</source>
        <translation>Zustände liegen in einem eigenen Ordner, states/NAME/init.sls, und ihre Namen haben nur Buchstaben, Ziffern, Punkte, - und _, der des Ordners Kleinbuchstaben. Benennen Sie diese Datei um, oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>The file has more than 1 MB, which is too much to be sent with every run. Let the state fetch it.</source>
        <translation>Die Datei hat mehr als 1 MB, zu viel, um mit jedem Lauf gesendet zu werden. Lassen Sie den Zustand sie holen.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8. States can have no other files; let the state fetch it.</source>
        <translation>Das ist kein Text in UTF-8. Andere Dateien können Zustände nicht haben; lassen Sie den Zustand sie holen.</translation>
    </message>
    <message>
        <source>The states have more than 8 MB together, which is too much to be sent with every run.</source>
        <translation>Die Zustände haben zusammen mehr als 8 MB, zu viel, um mit jedem Lauf gesendet zu werden.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <translation>Das ist kein regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>“needed” names one setting that stands before this one, and its value.</source>
        <translation>„needed“ nennt eine Einstellung, die vor dieser steht, und deren Wert.</translation>
    </message>
    <message>
        <source>“${%1}” would tell every machine the secrets of all others. Give it to roles.</source>
        <translation>„${%1}“ würde jeder Maschine die Geheimnisse aller anderen sagen. Geben Sie es Rollen.</translation>
    </message>
    <message>
        <source>“${%1}” is a map: it stands alone.</source>
        <translation>„${%1}“ ist eine Zuordnung: Sie steht für sich allein.</translation>
    </message>
    <message>
        <source>Only of a seed can each machine have its own: who has “%1” could find out all. Make it a secret of kind seed.</source>
        <translation>Nur aus einer Saat („seed“) kann jede Maschine ein eigenes haben: Wer „%1“ hat, könnte alle herausfinden. Machen Sie daraus ein Geheimnis der Art seed.</translation>
    </message>
    <message>
        <source>“%1” is a seed, and a seed goes to no machine. Use a secret of kind password or key32, or ${own-secret:%1}, which each machine has of its own.</source>
        <translation>„%1“ ist eine Saat („seed“), und die kommt auf keine Maschine. Nehmen Sie ein Geheimnis der Art password oder key32, oder ${own-secret:%1}, das jede Maschine für sich hat.</translation>
    </message>
    <message>
        <source>“%1” can be no program&apos;s name: letters, digits, dots, +, - and _, 40 at most.</source>
        <translation>„%1“ kann kein Programmname sein: Buchstaben, Ziffern, Punkte, +, - und _, höchstens 40.</translation>
    </message>
    <message>
        <source>A range of ports ends at “to”, which is no less than “number”.</source>
        <translation>Ein Bereich von Ports endet bei „to“, das nicht kleiner als „number“ ist.</translation>
    </message>
    <message>
        <source>“%1” is no setting of this role that is a whole number.</source>
        <translation>„%1“ ist keine Einstellung dieser Rolle, die eine ganze Zahl ist.</translation>
    </message>
    <message>
        <source>Who signs in needs both: “account” is the name, “secret” the role&apos;s secret that is its password.</source>
        <translation>Wer sich anmeldet, braucht beides: „account“ ist der Name, „secret“ das Geheimnis der Rolle, das sein Passwort ist.</translation>
    </message>
    <message>
        <source>“%1” is no secret of this role of kind password.</source>
        <translation>„%1“ ist kein Geheimnis dieser Rolle der Art password.</translation>
    </message>
    <message>
        <source>“%1” can be no service&apos;s name: letters, digits, dots, @, - and _, and at its end * for any.</source>
        <translation>„%1“ kann kein Name eines Dienstes sein: Buchstaben, Ziffern, Punkte, @, - und _, und am Ende * für alle.</translation>
    </message>
    <message>
        <source>“%1” is no whole path, as /etc/tool/settings: letters, digits, dots, @, +, - and _ between /.</source>
        <translation>„%1“ ist kein ganzer Pfad wie /etc/tool/settings: Buchstaben, Ziffern, Punkte, @, +, - und _ zwischen /.</translation>
    </message>
    <message>
        <source>“%1” is no setting of this role that is a whole number, or yes-no.</source>
        <translation>„%1“ ist keine Einstellung dieser Rolle, die eine ganze Zahl oder ja-nein ist.</translation>
    </message>
</context>
<context>
    <name>RolePage</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1, the usual</source>
        <translation>%1, wie üblich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It installs nothing.</source>
        <translation>Sie installiert nichts.</translation>
    </message>
    <message>
        <source>It installs: %1.</source>
        <translation>Sie installiert: %1.</translation>
    </message>
    <message>
        <source>It keeps its data in %1; that stays when the role is taken away.</source>
        <translation>Sie behält ihre Daten in %1; sie bleiben, wenn die Rolle weggenommen wird.</translation>
    </message>
    <message>
        <source>nothing, the usual</source>
        <translation>nichts, wie üblich</translation>
    </message>
    <message>
        <source>It listens on no port.</source>
        <translation>Sie hört auf keinen Port.</translation>
    </message>
    <message>
        <source>It listens on %1.</source>
        <translation>Sie hört auf %1.</translation>
    </message>
    <message>
        <source>leave %1 of %2 as usual</source>
        <translation>%1 von %2 lassen, wie es üblich ist</translation>
    </message>
    <message>
        <source>set %1 of %2 to %3</source>
        <translation>%1 von %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Set for all machines with this role</source>
        <translation>Für alle Maschinen mit dieser Rolle</translation>
    </message>
</context>
<context>
    <name>RolePalette</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Find a role</source>
        <translation>Rolle suchen</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1, on %n machine(s)</source>
        <translation>
            <numerusform>%1, auf %n Maschine</numerusform>
            <numerusform>%1, auf %n Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a machine or a role into the picture, or select machines and press Enter on a role.</source>
        <translation>Ziehen Sie eine Maschine oder eine Rolle ins Bild, oder wählen Sie Maschinen aus und drücken Sie auf einer Rolle die Eingabetaste.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>One machine, without a role yet.</source>
        <translation>Eine Maschine, noch ohne Rolle.</translation>
    </message>
    <message>
        <source>Group of machines</source>
        <translation>Gruppe von Maschinen</translation>
    </message>
    <message>
        <source>Machines that are alike: one name, numbered, one place in the picture.</source>
        <translation>Gleiche Maschinen: ein Name, nummeriert, ein Platz im Bild.</translation>
    </message>
</context>
<context>
    <name>RoleSettings</name>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is too small. It can be %2 or more.</source>
        <translation>„%1“ ist zu klein. Möglich ist %2 oder mehr.</translation>
    </message>
    <message>
        <source>“%1” is too large. It can be %2 or less.</source>
        <translation>„%1“ ist zu groß. Möglich ist %2 oder weniger.</translation>
    </message>
    <message>
        <source>This text has %1 letters. It can have %2.</source>
        <translation>Dieser Text hat %1 Zeichen. Er kann %2 haben.</translation>
    </message>
    <message>
        <source>This text has more than one line, or a letter that cannot be shown. Write it in one line.</source>
        <translation>Dieser Text hat mehr als eine Zeile, oder ein Zeichen, das nicht gezeigt werden kann. Schreiben Sie ihn in eine Zeile.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>„%1“ ist keins von: %2.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” has not the form that is wanted.</source>
        <translation>„%1“ hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>“%1” has not the form that is wanted: %2</source>
        <translation>„%1“ hat nicht die gewünschte Form: %2</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Chunker</source>
        <translation>Zerleger</translation>
    </message>
    <message>
        <source>Consul bootstrap</source>
        <translation>Consul-Anfang</translation>
    </message>
    <message>
        <source>The first of the Consul servers, which keep the list of who is alive and which service runs where. A cluster has exactly one; add consul servers beside it to make three or five.</source>
        <translation>Der erste der Consul-Server, die wissen, wer lebt und welcher Dienst wo läuft. Ein Cluster hat genau einen; mit weiteren Consul-Servern daneben werden es drei oder fünf.</translation>
    </message>
    <message>
        <source>Consul client</source>
        <translation>Consul-Client</translation>
    </message>
    <message>
        <source>Lets this machine find services by their names and be found itself. Every machine without another Consul role is one.</source>
        <translation>Lässt diese Maschine Dienste bei ihrem Namen finden und selbst gefunden werden. Jede Maschine ohne andere Consul-Rolle ist einer.</translation>
    </message>
    <message>
        <source>Consul server</source>
        <translation>Consul-Server</translation>
    </message>
    <message>
        <source>Keeps the list of who is alive and which service runs where, together with the other servers. With three of them one may fail, with five two may.</source>
        <translation>Weiß mit den anderen Servern zusammen, wer lebt und welcher Dienst wo läuft. Von dreien darf einer ausfallen, von fünfen zwei.</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>Datenbankserver</translation>
    </message>
    <message>
        <source>Genotyper</source>
        <translation>Genotypisierer</translation>
    </message>
    <message>
        <source>GlusterFS master</source>
        <translation>GlusterFS-Leiter</translation>
    </message>
    <message>
        <source>GlusterFS server</source>
        <translation>GlusterFS-Server</translation>
    </message>
    <message>
        <source>Job queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Merger</source>
        <translation>Zusammenführer</translation>
    </message>
    <message>
        <source>Monitoring server</source>
        <translation>Messserver</translation>
    </message>
    <message>
        <source>Collects load, processor, memory, disk and network figures of all machines and keeps them for the charts. A cluster has at most one.</source>
        <translation>Sammelt Last, Prozessor, Speicher, Platten und Netz aller Maschinen und bewahrt die Zahlen für die Kurven auf. Ein Cluster hat höchstens einen.</translation>
    </message>
    <message>
        <source>Salt master</source>
        <translation>Salt-Master</translation>
    </message>
    <message>
        <source>Sets up all other machines and keeps them set up. You enter the cluster through it. A cluster has exactly one.</source>
        <translation>Richtet alle anderen Maschinen ein und hält sie so. Durch ihn kommt man in den Cluster. Ein Cluster hat genau einen.</translation>
    </message>
    <message>
        <source>Workflow tracker</source>
        <translation>Ablaufleiter</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Encrypts what Consul&apos;s agents tell each other about who is alive.</source>
        <translation>Verschlüsselt, was Consuls Agenten einander darüber sagen, wer lebt.</translation>
    </message>
    <message>
        <source>What Consul&apos;s tokens and certificates are derived from.</source>
        <translation>Woraus Consuls Zugangsschlüssel und Zertifikate abgeleitet werden.</translation>
    </message>
    <message>
        <source>Of the account butler of InfluxDB, which may everything.</source>
        <translation>Des Kontos butler von InfluxDB, das alles darf.</translation>
    </message>
    <message>
        <source>Of the account reader of InfluxDB, with which this program reads the figures.</source>
        <translation>Des Kontos reader von InfluxDB, mit dem dieses Programm die Werte liest.</translation>
    </message>
    <message>
        <source>Seconds between two figures of a machine.</source>
        <translation>Sekunden zwischen zwei Werten einer Maschine.</translation>
    </message>
    <message>
        <source>Where Consul comes from on all machines: the packages of their system (on Debian those of Debian 11, the last that has it), a package repository such as its makers&apos;, or a package file.</source>
        <translation>Woher Consul auf allen Maschinen kommt: aus den Paketen ihres Systems (bei Debian aus denen von Debian 11, dem letzten, das es hat), aus einer Paketquelle wie der seiner Hersteller oder aus einer Paketdatei.</translation>
    </message>
    <message>
        <source>The version of the package, as 1.21.*; empty: the one that the system has. Without it a machine that is made later would get a newer one than the others.</source>
        <translation>Die Version des Pakets, wie 1.21.*; leer: die, die das System hat. Ohne sie bekäme eine später gemachte Maschine eine neuere als die anderen.</translation>
    </message>
    <message>
        <source>The address of the package repository, as its makers name it, without suite and component.</source>
        <translation>Die Adresse der Paketquelle, wie ihre Betreiber sie nennen, ohne Suite und Komponente.</translation>
    </message>
    <message>
        <source>The address of the key with which the repository signs its packages.</source>
        <translation>Die Adresse des Schlüssels, mit dem die Paketquelle ihre Pakete unterschreibt.</translation>
    </message>
    <message>
        <source>The address of a package file (.deb, .rpm), or its path on every machine.</source>
        <translation>Die Adresse einer Paketdatei (.deb, .rpm) oder ihr Pfad auf jeder Maschine.</translation>
    </message>
    <message>
        <source>The SHA-256 of that file, 64 letters and digits, so that nobody can put another in its place.</source>
        <translation>Die SHA-256 dieser Datei, 64 Buchstaben und Ziffern, damit niemand eine andere an ihre Stelle setzen kann.</translation>
    </message>
    <message>
        <source>Of which each machine&apos;s own password is made, with which it encrypts the figures that it sends.</source>
        <translation>Daraus entsteht das eigene Passwort jeder Maschine, mit dem sie die Werte verschlüsselt, die sie sendet.</translation>
    </message>
    <message>
        <source>Cuts large genome files into pieces that many machines can work on side by side. What the original Butler did here was never written down; ours brings what cuts genomes and files of variants and of alignments into regions: bedtools, samtools, bcftools, htslib (bgzip, tabix) and GNU parallel.</source>
        <translation>Zerschneidet große Genomdateien in Stücke, an denen viele Maschinen nebeneinander arbeiten können. Was das ursprüngliche Butler hier tat, wurde nie aufgeschrieben; unseres bringt mit, was Genome und Dateien mit Varianten und mit Alignments in Regionen schneidet: bedtools, samtools, bcftools, htslib (bgzip, tabix) und GNU parallel.</translation>
    </message>
    <message>
        <source>Keeps the records of the analysis in a PostgreSQL database: workflows, runs, their states and results. A cluster has at most one.</source>
        <translation>Bewahrt in einer PostgreSQL-Datenbank auf, was zur Analyse gehört: Abläufe, Läufe, ihren Stand und ihre Ergebnisse. Ein Cluster hat höchstens einen.</translation>
    </message>
    <message>
        <source>Of the account run_tracking_writer of PostgreSQL, with which workers keep the records.</source>
        <translation>Des Kontos run_tracking_writer von PostgreSQL, mit dem Arbeiter die Aufzeichnungen führen.</translation>
    </message>
    <message>
        <source>Of the account run_tracking_reader of PostgreSQL, which only reads the records.</source>
        <translation>Des Kontos run_tracking_reader von PostgreSQL, das die Aufzeichnungen nur liest.</translation>
    </message>
    <message>
        <source>MB that the database keeps of its tables in memory. A quarter of the machine&apos;s is a good value.</source>
        <translation>MB, die die Datenbank von ihren Tabellen im Arbeitsspeicher hält. Ein Viertel von dem der Maschine ist ein guter Wert.</translation>
    </message>
    <message>
        <source>Finds in which places the genome of a sample differs from the reference. It brings the programs freebayes, samtools, bcftools and htslib (bgzip, tabix), and the reference genome where the settings name one.</source>
        <translation>Findet, an welchen Stellen sich das Genom einer Probe von der Referenz unterscheidet. Bringt die Programme freebayes, samtools, bcftools und htslib (bgzip, tabix) mit, und das Referenzgenom, wo die Einstellungen eines nennen.</translation>
    </message>
    <message>
        <source>Whether each genotyper keeps a reference genome, at /srv/genome/reference.fa with its index beside it.</source>
        <translation>Ob jeder Genotyper ein Referenzgenom vorhält, unter /srv/genome/reference.fa mit seinem Index daneben.</translation>
    </message>
    <message>
        <source>The address of the genome in FASTA, as it is or packed by gzip or bgzip; or its path on every genotyper.</source>
        <translation>Die Adresse des Genoms in FASTA, so wie es ist oder mit gzip oder bgzip gepackt; oder sein Pfad auf jedem Genotyper.</translation>
    </message>
    <message>
        <source>The checksum of that file as its makers publish it, best SHA-256; MD5, SHA-1 and SHA-512 are taken, too. What comes with another one is thrown away.</source>
        <translation>Die Prüfsumme dieser Datei, wie ihre Hersteller sie veröffentlichen, am besten SHA-256; MD5, SHA-1 und SHA-512 werden auch genommen. Was mit einer anderen kommt, wird weggeworfen.</translation>
    </message>
    <message>
        <source>Packages of your own for every genotyper, by their names in the machines’ system, with spaces between. NAME=VERSION asks for this version, so that a machine made later has the same one.</source>
        <translation>Eigene Pakete für jeden Genotyper, mit ihren Namen im System der Maschinen, durch Leerzeichen getrennt. NAME=VERSION verlangt diese Version, damit eine später gemachte Maschine dieselbe hat.</translation>
    </message>
    <message>
        <source>Whom a genotyper asks for names of your storage: the name servers of its network, or the site’s own name server, which alone knows them.</source>
        <translation>Wen ein Genotyper nach Namen Ihres Speichers fragt: die Nameserver seines Netzes oder den eigenen Nameserver der Einrichtung, der sie allein kennt.</translation>
    </message>
    <message>
        <source>The domain, or the one name, for which the site’s name server is asked.</source>
        <translation>Die Domäne, oder der eine Name, für die der Nameserver der Einrichtung gefragt wird.</translation>
    </message>
    <message>
        <source>The address of the site’s name server, as 10.0.0.53.</source>
        <translation>Die Adresse des Nameservers der Einrichtung, etwa 10.0.0.53.</translation>
    </message>
    <message>
        <source>Joins the GlusterFS servers into one shared file system and looks after it. Workers, genotypers, mergers and chunkers mount it. A cluster has at most one.</source>
        <translation>Verbindet die GlusterFS-Server zu einem gemeinsamen Dateisystem und kümmert sich darum. Worker, Genotyper, Merger und Chunker hängen es ein. Ein Cluster hat höchstens einen.</translation>
    </message>
    <message>
        <source>On how many servers every file lies. With 1 there is the most room, and files are lost with their server; with 3 one server may fail. Two can come to disagree about a file. It cannot be changed later.</source>
        <translation>Auf wie vielen Servern jede Datei liegt. Bei 1 ist am meisten Platz, und Dateien gehen mit ihrem Server verloren; bei 3 darf ein Server ausfallen. Zwei können sich über eine Datei uneins werden. Es lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>The folder in which the machines see the shared file system.</source>
        <translation>Der Ordner, in dem die Maschinen das gemeinsame Dateisystem sehen.</translation>
    </message>
    <message>
        <source>Gives its disk to a file system that the machines of an analysis share. Several of them together make it larger and faster, or keep every file more than once.</source>
        <translation>Gibt seine Platte für ein Dateisystem her, das die Maschinen einer Analyse sich teilen. Mehrere davon zusammen machen es größer und schneller, oder halten jede Datei mehr als einmal.</translation>
    </message>
    <message>
        <source>Holds the steps that wait for a free worker. It is a RabbitMQ server. A cluster has at most one.</source>
        <translation>Hält die Schritte, die auf einen freien Arbeiter warten. Es ist ein RabbitMQ-Server. Ein Cluster hat höchstens einen.</translation>
    </message>
    <message>
        <source>Minutes that one step of an analysis may take. A worker that is at one for longer is taken for lost; a week is 10080.</source>
        <translation>Minuten, die ein Schritt einer Analyse dauern darf. Ein Arbeiter, der länger an einem ist, gilt als verloren; eine Woche sind 10080.</translation>
    </message>
    <message>
        <source>Puts the pieces of a result together again into one file. What the original Butler did here was never written down; ours brings what merges files of variants and of alignments: bcftools, samtools, htslib (bgzip, tabix), bedtools and GNU parallel.</source>
        <translation>Setzt die Stücke eines Ergebnisses wieder zu einer Datei zusammen. Was das ursprüngliche Butler hier tat, wurde nie aufgeschrieben; unseres bringt mit, was Dateien mit Varianten und mit Alignments zusammenführt: bcftools, samtools, htslib (bgzip, tabix), bedtools und GNU parallel.</translation>
    </message>
    <message>
        <source>The UDP port at which the figures of all machines arrive.</source>
        <translation>Der UDP-Port, an dem die Messwerte aller Maschinen ankommen.</translation>
    </message>
    <message>
        <source>The time servers of the site, their names with one space between, for the clocks of all machines; empty: those of the machine&apos;s system.</source>
        <translation>Die Zeitserver des Hauses, ihre Namen mit je einem Leerzeichen dazwischen, für die Uhren aller Maschinen; leer: die vom System der Maschine.</translation>
    </message>
    <message>
        <source>Hands out the steps of an analysis in the right order and remembers which are done. It is Airflow&apos;s own half: its page, what plans, and what reads workflows. A cluster has at most one.</source>
        <translation>Gibt die Schritte einer Analyse in der richtigen Reihenfolge aus und merkt sich, welche fertig sind. Es ist Airflows eigene Hälfte: seine Seite, was plant und was Abläufe liest. Ein Cluster hat höchstens einen.</translation>
    </message>
    <message>
        <source>Of the account researcher of Airflow&apos;s page, which may everything there.</source>
        <translation>Des Kontos researcher von Airflows Seite, das dort alles darf.</translation>
    </message>
    <message>
        <source>Of the account airflow of PostgreSQL, with which Airflow keeps what it knows.</source>
        <translation>Des Kontos airflow von PostgreSQL, mit dem Airflow aufbewahrt, was es weiß.</translation>
    </message>
    <message>
        <source>Of the account airflow_results of PostgreSQL, with which workers say how a step ended.</source>
        <translation>Des Kontos airflow_results von PostgreSQL, mit dem Arbeiter sagen, wie ein Schritt ausging.</translation>
    </message>
    <message>
        <source>Of the account airflow of RabbitMQ.</source>
        <translation>Des Kontos airflow von RabbitMQ.</translation>
    </message>
    <message>
        <source>Encrypts what Airflow keeps of connections.</source>
        <translation>Verschlüsselt, was Airflow über Verbindungen aufbewahrt.</translation>
    </message>
    <message>
        <source>With it the page asks workers for what a step wrote.</source>
        <translation>Damit fragt die Seite Arbeiter danach, was ein Schritt geschrieben hat.</translation>
    </message>
    <message>
        <source>Signs what a step shows to Airflow.</source>
        <translation>Unterschreibt, was ein Schritt Airflow vorzeigt.</translation>
    </message>
    <message>
        <source>Does the work: takes steps of an analysis from the job queue and runs them. Add as many as you can afford.</source>
        <translation>Tut die Arbeit: nimmt Schritte einer Analyse aus der Warteschlange und führt sie aus. Nehmen Sie so viele, wie Sie sich leisten können.</translation>
    </message>
    <message>
        <source>How many steps a worker runs at once; 0: as many as the machine has cores.</source>
        <translation>Wie viele Schritte ein Arbeiter zugleich ausführt; 0: so viele, wie die Maschine Kerne hat.</translation>
    </message>
    <message>
        <source>Packages of your own for every worker, by their names in the machines’ system, with spaces between. NAME=VERSION asks for this version, so that a machine made later has the same one.</source>
        <translation>Eigene Pakete für jeden Worker, mit ihren Namen im System der Maschinen, durch Leerzeichen getrennt. NAME=VERSION verlangt diese Version, damit eine später gemachte Maschine dieselbe hat.</translation>
    </message>
    <message>
        <source>How many programs can be connected to the database at once: one for each core of all workers, and a hundred more.</source>
        <translation>Wie viele Programme gleichzeitig mit der Datenbank verbunden sein können: eines je Kern aller Arbeiter, und hundert mehr.</translation>
    </message>
    <message>
        <source>the name of a package, or NAME=VERSION, with spaces between them.</source>
        <translation>der Name eines Pakets, oder NAME=VERSION, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>NAME=VERSION, as samtools=1.21, or CHANNEL::NAME=VERSION, with spaces between them.</source>
        <translation>NAME=VERSION, wie samtools=1.21, oder KANAL::NAME=VERSION, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Packages of conda for every genotyper, each with its version. They lie in an environment of their own, which is first on the path, and what came with them is in the list of versions.</source>
        <translation>Pakete von conda für jeden Genotypisierer, jedes mit seiner Version. Sie liegen in einer eigenen Umgebung, die im Pfad zuerst kommt, und was mit ihnen kam, steht in der Liste der Versionen.</translation>
    </message>
    <message>
        <source>the name of a channel or its address, with spaces between them.</source>
        <translation>der Name eines Kanals oder seine Adresse, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Where conda looks for them, the first before the others.</source>
        <translation>Wo conda sie sucht, der erste vor den anderen.</translation>
    </message>
    <message>
        <source>Where the program micromamba comes from, packed or not: an address, or a path on every genotyper. Without one it is that of its makers.</source>
        <translation>Woher das Programm micromamba kommt, gepackt oder nicht: eine Adresse, oder ein Pfad auf jedem Genotypisierer. Ohne Angabe ist es das der Hersteller.</translation>
    </message>
    <message>
        <source>Grafana</source>
        <translation>Grafana</translation>
    </message>
    <message>
        <source>Shows the figures of the monitoring server on a web page of its own, on one page for each role and one for all machines. Its makers&apos; package repository must be within reach of the machine. A cluster has at most one.</source>
        <translation>Zeigt die Messwerte des Messservers auf einer eigenen Webseite, auf einer Seite je Rolle und einer für alle Maschinen. Die Paketquelle der Hersteller muss von der Maschine aus erreichbar sein. Ein Cluster hat höchstens eine solche Maschine.</translation>
    </message>
    <message>
        <source>Of the account butler of Grafana&apos;s page, which may everything there.</source>
        <translation>Des Kontos butler auf der Seite von Grafana, das dort alles darf.</translation>
    </message>
    <message>
        <source>Encrypts what Grafana keeps of passwords.</source>
        <translation>Verschlüsselt, was Grafana an Passwörtern aufbewahrt.</translation>
    </message>
    <message>
        <source>The package repository that Grafana comes from, as https://packages.example.org/grafana, with its key at /gpg.key in it. Without one it is that of Grafana&apos;s makers.</source>
        <translation>Die Paketquelle, aus der Grafana kommt, wie https://packages.example.org/grafana, mit ihrem Schlüssel darin unter /gpg.key. Ohne Angabe ist es die der Hersteller von Grafana.</translation>
    </message>
    <message>
        <source>The version, as 12.3.0 or 12.3.*, so that a machine made later gets the same. Without one it is the newest.</source>
        <translation>Die Version, wie 12.3.0 oder 12.3.*, damit eine später gemachte Maschine dieselbe bekommt. Ohne Angabe ist es die neueste.</translation>
    </message>
    <message>
        <source>Packages of conda for every worker, each with its version. They lie in an environment of their own, which is first on the path, and what came with them is in the list of versions.</source>
        <translation>Pakete von conda für jeden Arbeiter, jedes mit seiner Version. Sie liegen in einer eigenen Umgebung, die im Pfad zuerst kommt, und was mit ihnen kam, steht in der Liste der Versionen.</translation>
    </message>
    <message>
        <source>Where the program micromamba comes from, packed or not: an address, or a path on every worker. Without one it is that of its makers.</source>
        <translation>Woher das Programm micromamba kommt, gepackt oder nicht: eine Adresse, oder ein Pfad auf jedem Arbeiter. Ohne Angabe ist es das der Hersteller.</translation>
    </message>
    <message>
        <source>REGISTRY/NAME:TAG, as quay.io/biocontainers/samtools:1.19--h50ea8bc_0, or with @sha256:DIGEST in the place of the tag or behind it. What has no registry elsewhere is docker.io/library/NAME here; “latest” is another image tomorrow, so write a version’s tag, or its digest, too.</source>
        <translation>REGISTRY/NAME:TAG, wie quay.io/biocontainers/samtools:1.19--h50ea8bc_0, oder mit @sha256:PRÜFSUMME anstelle des Tags oder dahinter. Was anderswo keine Registry hat, heißt hier docker.io/library/NAME; „latest“ ist morgen ein anderes Abbild: Schreiben Sie den Tag einer Version oder auch die Prüfsumme.</translation>
    </message>
    <message>
        <source>Images of containers for the steps of every genotyper, fetched by podman without root. A step begins one by: podman run --rm -v /shared:/shared IMAGE COMMAND. They lie in /var/lib/butler-containers; a volume with that mount gives them room.</source>
        <translation>Abbilder von Containern für die Schritte jedes Genotypers, von podman ohne root geholt. Ein Schritt startet eines so: podman run --rm -v /shared:/shared ABBILD BEFEHL. Sie liegen in /var/lib/butler-containers; ein Datenträger mit diesem Einhängepunkt gibt ihnen Platz.</translation>
    </message>
    <message>
        <source>What becomes of images that the list names no more. A step that runs may use one, and their registry may not have it again.</source>
        <translation>Was mit Abbildern geschieht, welche die Liste nicht mehr nennt. Ein laufender Schritt kann eines verwenden, und ihre Registry hat es vielleicht nicht wieder.</translation>
    </message>
    <message>
        <source>Images of containers for the steps of every worker, fetched by podman without root. A step begins one by: podman run --rm -v /shared:/shared IMAGE COMMAND. They lie in /var/lib/butler-containers; a volume with that mount gives them room.</source>
        <translation>Abbilder von Containern für die Schritte jedes Workers, von podman ohne root geholt. Ein Schritt startet eines so: podman run --rm -v /shared:/shared ABBILD BEFEHL. Sie liegen in /var/lib/butler-containers; ein Datenträger mit diesem Einhängepunkt gibt ihnen Platz.</translation>
    </message>
    <message>
        <source>Seconds for which a machine keeps the address of a service or of another machine before it asks Consul again: busy names are asked less often, and one that moved is found so much later.</source>
        <translation>Sekunden, die eine Maschine die Adresse eines Dienstes oder einer anderen Maschine behält, bevor sie Consul wieder fragt: Nach viel benutzten Namen wird seltener gefragt, und einer, der umgezogen ist, wird um so viel später gefunden.</translation>
    </message>
    <message>
        <source>Where all machines send their figures, too: a client of Sensu, by its name or address. 127.0.0.1 is one on each machine. Empty: nowhere.</source>
        <translation>Wohin alle Maschinen ihre Werte auch senden: ein Client von Sensu, mit seinem Namen oder seiner Adresse. 127.0.0.1 ist einer auf jeder Maschine. Leer: nirgendwohin.</translation>
    </message>
    <message>
        <source>The TCP port at which Sensu&apos;s client takes them.</source>
        <translation>Der TCP-Port, an dem der Client von Sensu sie annimmt.</translation>
    </message>
    <message>
        <source>the name of one of Sensu&apos;s handlers, with spaces between them.</source>
        <translation>der Name eines Handlers von Sensu, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Who takes them within Sensu: names of its handlers, with spaces between.</source>
        <translation>Wer sie in Sensu annimmt: Namen seiner Handler, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>NAME=PORT, as solver=9010, with spaces between them.</source>
        <translation>NAME=PORT, wie solver=9010, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Java programs of every worker whose use of memory and threads is measured: each by a name and the port of this machine at which it answers JMX. Java is installed for that.</source>
        <translation>Java-Programme jedes Workers, deren Verbrauch an Speicher und Threads gemessen wird: jedes mit einem Namen und dem Port dieser Maschine, an dem es JMX beantwortet. Dafür wird Java installiert.</translation>
    </message>
    <message>
        <source>Whether the other machines get their packages through this one, where it alone has a way out of their network. It then asks web servers for them, and for nobody else. Where the target names a proxy, that one is asked by all.</source>
        <translation>Ob die anderen Maschinen ihre Pakete über diese bekommen, wo sie allein einen Weg aus dem Netz hat. Sie fragt dann Webserver für sie, und für niemanden sonst. Nennt das Ziel einen Proxy, fragen alle diesen.</translation>
    </message>
</context>
<context>
    <name>RoomBars</name>
    <message>
        <source>Your project at the cloud</source>
        <translation>Ihr Projekt in der Cloud</translation>
    </message>
    <message>
        <source>With this design; as the cloud told it at %1.</source>
        <translation>Mit diesem Entwurf; wie es die Cloud um %1 gesagt hat.</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 frei</translation>
    </message>
</context>
<context>
    <name>RunDoor</name>
    <message>
        <source>The design stays: you can build it again.</source>
        <translation>Der Entwurf bleibt: Sie können ihn wieder aufbauen.</translation>
    </message>
    <message>
        <source>Take down %1?</source>
        <translation>%1 abbauen?</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>Build all the same</source>
        <translation>Trotzdem bauen</translation>
    </message>
    <message>
        <source>That is an estimate. Where it holds, machines fail to start, and other programs may be ended with them.</source>
        <translation>Das ist geschätzt. Trifft es zu, starten Maschinen nicht, und andere Programme werden vielleicht mit ihnen beendet.</translation>
    </message>
    <message>
        <source>Do not build</source>
        <translation>Nicht bauen</translation>
    </message>
    <message>
        <source>The run works on another computer, or in another container of this one, and cannot be seen from here. If it still works, a second one beside it destroys the cluster.</source>
        <translation>Der Lauf arbeitet auf einem anderen Computer oder in einem anderen Container dieses Computers und ist von hier nicht zu sehen. Arbeitet er noch, zerstört ein zweiter neben ihm den Cluster.</translation>
    </message>
    <message>
        <source>What it was doing may be half done: Build finds it and makes it whole, and Take down removes it.</source>
        <translation>Was er gerade tat, kann halb getan sein: Der Aufbau findet es und macht es ganz, der Abbau entfernt es.</translation>
    </message>
    <message>
        <source>Is the run’s computer or container gone for good?</source>
        <translation>Ist der Computer oder Container des Laufs endgültig weg?</translation>
    </message>
    <message>
        <source>It is gone: free the cluster</source>
        <translation>Er ist weg: Cluster freigeben</translation>
    </message>
    <message>
        <source>Where Consul has a leader, nothing is changed. Where it has none, its servers that can be reached stop, and go on with what they have kept.</source>
        <translation>Hat Consul einen Leader, wird nichts geändert. Hat es keinen, halten seine erreichbaren Server an und machen mit dem weiter, was sie behalten haben.</translation>
    </message>
    <message>
        <source>What only a server knew that cannot be reached is lost.</source>
        <translation>Was nur ein Server wusste, der nicht erreichbar ist, geht verloren.</translation>
    </message>
    <message>
        <source>Give Consul a leader again?</source>
        <translation>Consul wieder einen Leader geben?</translation>
    </message>
    <message>
        <source>Give it a leader</source>
        <translation>Einen Leader geben</translation>
    </message>
    <message>
        <source>What %1 keeps of roles that were taken from it is destroyed, and nothing brings it back.</source>
        <translation>Was %1 von Rollen behält, die ihr genommen wurden, wird zerstört, und nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>Emptied, where it had such a role: %1.</source>
        <translation>Geleert, wo sie eine solche Rolle hatte: %1.</translation>
    </message>
    <message>
        <source>What it keeps of the roles that it has stays.</source>
        <translation>Was sie von den Rollen behält, die sie hat, bleibt.</translation>
    </message>
    <message>
        <source>The volume %1 of %2, %3 GB, is destroyed with everything on it.</source>
        <translation>Der Datenträger %1 von %2, %3 GB, wird mit allem zerstört, was darauf ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) will be destroyed, with what is on their own disks.</source>
        <translation>
            <numerusform>%n Maschine wird zerstört, mit dem, was auf ihrer eigenen Platte liegt.</numerusform>
            <numerusform>%n Maschinen werden zerstört, mit dem, was auf ihren eigenen Platten liegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>About this run</source>
        <translation>Über diesen Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>nicht vermerkt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>No folder for the run could be made in %1. See whether the disk is full or the folder belongs to somebody else.</source>
        <translation>In %1 ließ sich kein Ordner für den Lauf anlegen. Ist die Platte voll, oder gehört der Ordner jemand anderem?</translation>
    </message>
    <message>
        <source>%1 is not a run&apos;s record.</source>
        <translation>%1 ist nicht die Aufzeichnung eines Laufs.</translation>
    </message>
    <message>
        <source>This run was made by a newer version of Butler Desktop. Use that one to read it.</source>
        <translation>Dieser Lauf stammt von einer neueren Version von Butler Desktop. Lesen Sie ihn mit jener.</translation>
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
    <message>
        <source>You said that the computer which carried this run out is gone.</source>
        <translation>Sie haben gesagt, dass es den Computer, der diesen Lauf ausführte, nicht mehr gibt.</translation>
    </message>
</context>
<context>
    <name>RunLauncher</name>
    <message>
        <source>The run could not be told to stop: %1 could not be written.</source>
        <translation>Dem Lauf ließ sich nicht sagen, dass er anhalten soll: %1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The run %1 works on this computer: it is not lost. Stop it instead.</source>
        <translation>Der Lauf %1 arbeitet auf diesem Computer: Er ist nicht verloren. Halten Sie ihn stattdessen an.</translation>
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
        <translation>Welche Läufe aufgeführt sind</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Failed or stopped runs only</source>
        <translation>Nur fehlgeschlagene oder angehaltene Läufe</translation>
    </message>
    <message>
        <source>Runs that change something only</source>
        <translation>Nur Läufe, die etwas ändern</translation>
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
        <source>Another run is just being started. Try again in a moment.</source>
        <translation>Gerade wird ein anderer Lauf gestartet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be written. See whether the disk is full or the folder belongs to somebody else.</source>
        <translation>%1 ließ sich nicht schreiben. Ist die Platte voll, oder gehört der Ordner jemand anderem?</translation>
    </message>
    <message>
        <source>Another run is going on in another container or session of this computer: %1, since %2. Wait for it, or stop it there.</source>
        <translation>In einem anderen Container oder einer anderen Sitzung dieses Computers läuft ein Lauf: %1, seit %2. Warten Sie auf ihn, oder halten Sie ihn dort an.</translation>
    </message>
    <message>
        <source>A run on the computer %1 has this cluster: %2, since %3. Wait for it, or stop it there. Whether it still works can be seen on that computer only.</source>
        <translation>Ein Lauf auf dem Computer %1 hat diesen Cluster: %2, seit %3. Warten Sie auf ihn, oder halten Sie ihn dort an. Ob er noch arbeitet, ist nur auf jenem Computer zu sehen.</translation>
    </message>
    <message>
        <source>The run %1 does not have this cluster. Nothing was changed.</source>
        <translation>Der Lauf %1 hat diesen Cluster nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The run %1 is not lost: it works on this computer. Stop it instead.</source>
        <translation>Der Lauf %1 ist nicht verloren: Er arbeitet auf diesem Computer. Halten Sie ihn stattdessen an.</translation>
    </message>
    <message>
        <source>%1 could not be removed. See whether the folder belongs to somebody else.</source>
        <translation>%1 ließ sich nicht entfernen. Sehen Sie nach, ob der Ordner jemand anderem gehört.</translation>
    </message>
</context>
<context>
    <name>RunPlanList</name>
    <message>
        <source>What the plan does</source>
        <translation>Was der Plan tut</translation>
    </message>
</context>
<context>
    <name>RunPulse</name>
    <message>
        <source>%1: it has just begun.</source>
        <translation>%1: hat gerade begonnen.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 done, for %4 now.</source>
        <translation>%1: %2 von %3 erledigt, seit %4.</translation>
    </message>
    <message>
        <source>%1: going on for %2 now.</source>
        <translation>%1: läuft seit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more machine(s) are at it.</source>
        <translation>
            <numerusform>%1 und eine weitere Maschine sind dabei.</numerusform>
            <numerusform>%1 und %n weitere Maschinen sind dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>At it: %1.</source>
        <translation>Dabei: %1.</translation>
    </message>
</context>
<context>
    <name>RunSequence</name>
    <message>
        <source>All machines are as designed: Clean.</source>
        <translation>Alle Maschinen sind wie entworfen: sauber.</translation>
    </message>
    <message numerus="yes">
        <source>All machines are configured: %n state(s) changed.</source>
        <translation>
            <numerusform>Alle Maschinen sind konfiguriert: %n Zustand hat etwas geändert.</numerusform>
            <numerusform>Alle Maschinen sind konfiguriert: %n Zustände haben etwas geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>But for %n that the design has and that were never built: %1. Build.</source>
        <translation>
            <numerusform>Außer %n, die im Entwurf steht und nie gebaut wurde: %1. Bauen Sie.</numerusform>
            <numerusform>Außer %n, die im Entwurf stehen und nie gebaut wurden: %1. Bauen Sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunSteps</name>
    <message>
        <source>Stopped, as you asked. Start the run again, and it goes on from here.</source>
        <translation>Angehalten, wie gewünscht. Starten Sie den Lauf neu, dann macht er hier weiter.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Make room, then start the run again.</source>
        <translation>Die Platte von %1 ist voll. Schaffen Sie Platz, dann starten Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>This run was declared lost while it could not be seen, and another run may work on the cluster by now. It has stopped. Look at the cluster&apos;s other runs.</source>
        <translation>Dieser Lauf wurde für verloren erklärt, als er nicht zu sehen war, und inzwischen arbeitet vielleicht ein anderer Lauf am Cluster. Er hat angehalten. Sieh dir die anderen Läufe des Clusters an.</translation>
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
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher anhalten</translation>
    </message>
    <message>
        <source>More about this run</source>
        <translation>Mehr über diesen Lauf</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für Hilfe kopieren</translation>
    </message>
    <message>
        <source>Open the folder of this run</source>
        <translation>Den Ordner dieses Laufs öffnen</translation>
    </message>
    <message>
        <source>%1 of %2 machines failed</source>
        <translation>%1 von %2 Maschinen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run: %1
Outcome: %2
%3
</source>
        <translation>Lauf: %1
Ergebnis: %2
%3
</translation>
    </message>
    <message>
        <source>Failed: %1 %2: %3
</source>
        <translation>Fehlgeschlagen: %1 %2: %3
</translation>
    </message>
    <message>
        <source>Failed: %1 on %2: %3
</source>
        <translation>Fehlgeschlagen: %1 auf %2: %3
</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % getan</translation>
    </message>
    <message>
        <source>Configure %1 again</source>
        <translation>%1 noch einmal konfigurieren</translation>
    </message>
    <message>
        <source>Configure these %1 machines again</source>
        <translation>Diese %1 Maschinen noch einmal konfigurieren</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
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
        <source>Salt&apos;s own act was done</source>
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
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 volume will be destroyed with everything on it: </source>
        <translation>1 Datenträger wird mit allem darauf zerstört: </translation>
    </message>
    <message>
        <source>%1 volumes will be destroyed with everything on them: </source>
        <translation>%1 Datenträger werden mit allem darauf zerstört: </translation>
    </message>
    <message>
        <source>Look at design and tools</source>
        <translation>Entwurf und Werkzeuge</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Make the machines</source>
        <translation>Maschinen anlegen</translation>
    </message>
    <message>
        <source>Reach the machines</source>
        <translation>Maschinen erreichen</translation>
    </message>
    <message>
        <source>Join Salt</source>
        <translation>Bei Salt anmelden</translation>
    </message>
    <message>
        <source>Configure the roles</source>
        <translation>Rollen einrichten</translation>
    </message>
    <message>
        <source>Check that all is clean</source>
        <translation>Prüfen, ob alles stimmt</translation>
    </message>
    <message>
        <source>Take the machines down</source>
        <translation>Maschinen abbauen</translation>
    </message>
    <message>
        <source>Removed, as no state knows it: </source>
        <translation>Entfernt, da kein Zustand es kennt:</translation>
    </message>
    <message>
        <source>Clean up and check</source>
        <translation>Aufräumen und nachsehen</translation>
    </message>
    <message>
        <source>under %1 s</source>
        <translation>unter %1 s</translation>
    </message>
    <message>
        <source>1 machine will be taken in as it stands.</source>
        <translation>1 Maschine wird übernommen, wie sie steht.</translation>
    </message>
    <message>
        <source>%1 machines will be taken in as they stand.</source>
        <translation>%1 Maschinen werden übernommen, wie sie stehen.</translation>
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
    <message>
        <source>%1 said more than %2 MB and was ended.</source>
        <translation>%1 sagte mehr als %2 MB und wurde beendet.</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Butler Desktop keeps each plan, build and take-down here, with its log.</source>
        <translation>Butler Desktop behält hier jeden Plan, jeden Aufbau und jeden Abbau, mit seinem Protokoll.</translation>
    </message>
</context>
<context>
    <name>RunsVerbs</name>
    <message>
        <source>This cluster has no runs yet.</source>
        <translation>Dieser Cluster hat noch keine Läufe.</translation>
    </message>
    <message>
        <source>There is no run “%1”. See butlerctl runs.</source>
        <translation>Es gibt keinen Lauf „%1“. Siehe butlerctl runs.</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>Kein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>The run&apos;s tools are ended. What they were doing may be half done; “up” mends it.</source>
        <translation>Die Werkzeuge des Laufs sind beendet. Was sie gerade taten, ist vielleicht halb getan; „up“ bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>The run stops safely: what is being made is finished first.</source>
        <translation>Der Lauf hält sicher an: was gerade angelegt wird, wird erst fertig.</translation>
    </message>
    <message>
        <source>If the run %1 still works, a second one beside it destroys the cluster. Type the cluster&apos;s name if its computer or container is gone for good:</source>
        <translation>Arbeitet der Lauf %1 noch, so zerstört ein zweiter neben ihm den Cluster. Geben Sie den Namen des Clusters ein, wenn es seinen Computer oder Container nicht mehr gibt:</translation>
    </message>
    <message>
        <source>Say the cluster&apos;s name behind --name if the run&apos;s computer or container is gone for good. Nothing was touched.</source>
        <translation>Nennen Sie hinter --name den Namen des Clusters, wenn es den Computer oder Container des Laufs nicht mehr gibt. Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>The cluster is free. What the run %1 was doing may be half done; “up” mends it.</source>
        <translation>Der Cluster ist frei. Was der Lauf %1 tat, kann halb getan sein; „up“ bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>It is told to stop. If its computer or container is gone for good, say so: butlerctl stop FOLDER --lost</source>
        <translation>Ihm ist gesagt, dass er anhalten soll. Gibt es seinen Computer oder Container nicht mehr, sagen Sie es: butlerctl stop ORDNER --lost</translation>
    </message>
</context>
<context>
    <name>SaltText</name>
    <message>
        <source>Roles configured</source>
        <translation>Rollen eingerichtet</translation>
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
        <source>Salt said nothing for %1 minutes, so the run gave up waiting. What its machines do goes on; configure again to follow it.</source>
        <translation>Salt sagte %1 Minuten lang nichts, darum wartet der Lauf nicht länger. Was die Maschinen tun, geht weiter; richten Sie noch einmal ein, um ihm zu folgen.</translation>
    </message>
    <message>
        <source>Salt&apos;s master does not work: %1</source>
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
    <message numerus="yes">
        <source>%n machine(s) failed: %1. What is well goes on.</source>
        <translation>
            <numerusform>%n Maschine ist fehlgeschlagen: %1. Was gut ist, macht weiter.</numerusform>
            <numerusform>%n Maschinen sind fehlgeschlagen: %1. Was gut ist, macht weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is alive, but Consul&apos;s leader has not taken it in as a server. Configure again.</source>
        <translation>%1 lebt, aber Consuls Leiter hat es nicht als Server aufgenommen. Richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The Salt minion does not answer; it is started anew.</source>
        <translation>Der Salt-Minion antwortet nicht; er wird neu gestartet.</translation>
    </message>
    <message>
        <source>%1 did not say its keys whole, so that nothing was noted of it. It said: %2. See what is wrong with the machine, then build again.</source>
        <translation>%1 nannte seine Schlüssel nicht vollständig, darum wurde nichts davon vermerkt. Gesagt wurde: %2. Sehen Sie nach, was mit der Maschine nicht stimmt, und bauen Sie dann noch einmal auf.</translation>
    </message>
    <message>
        <source>Consul&apos;s agent on %1 does not work: %2 Configure again.</source>
        <translation>Consuls Agent auf %1 arbeitet nicht: %2 Richten Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Consul did not take the tokens of its machines: %1 Configure again.</source>
        <translation>Consul nahm die Token seiner Maschinen nicht an: %1 Richten Sie noch einmal ein.</translation>
    </message>
    <message numerus="yes">
        <source>Consul&apos;s tokens are written: %n new or changed.</source>
        <translation>
            <numerusform>Consuls Token sind geschrieben: %n neu oder geändert.</numerusform>
            <numerusform>Consuls Token sind geschrieben: %n neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of Consul&apos;s servers can be reached, so their tokens are not written.</source>
        <translation>Keiner von Consuls Servern ist erreichbar; ihre Token sind nicht geschrieben.</translation>
    </message>
    <message>
        <source>Consul on %1 cannot be asked: %2</source>
        <translation>Consul auf %1 kann nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>Consul is to be secured now, and for that every machine must be there: those that miss it would not find the others any more. Nothing was changed. Mend or remove first: %1.</source>
        <translation>Consul soll jetzt abgesichert werden, und dazu muss jede Maschine da sein: Wer es verpasst, fände die anderen nicht mehr. Es wurde nichts geändert. Zuerst in Ordnung bringen oder entfernen: %1.</translation>
    </message>
    <message>
        <source>What Consul keeps could not be saved on %1, so nothing was changed: %2</source>
        <translation>Was Consul aufbewahrt, konnte auf %1 nicht gesichert werden; deshalb wurde nichts geändert: %2</translation>
    </message>
    <message>
        <source>What Consul keeps is saved in /var/backups/butler on %1.</source>
        <translation>Was Consul aufbewahrt, ist auf %1 in /var/backups/butler gesichert.</translation>
    </message>
    <message>
        <source>its Salt minion does not answer</source>
        <translation>der Salt-Minion dort antwortet nicht</translation>
    </message>
    <message>
        <source>Consul is not secured yet, since %1 could not be prepared: %2 Configure again, which goes on from here.</source>
        <translation>Consul ist noch nicht abgesichert, weil %1 nicht vorbereitet werden konnte: %2 Richten Sie noch einmal ein; es geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Consul on %1 did not restart: %2 Configure again, which goes on from here.</source>
        <translation>Consul auf %1 startete nicht neu: %2 Richten Sie noch einmal ein; es geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Consul on %1 does not work with its token yet: %2 Configure again, which goes on from here.</source>
        <translation>Consul auf %1 arbeitet noch nicht mit seinem Token: %2 Richten Sie noch einmal ein; es geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>All machines get their certificates and tokens; nothing uses them yet.</source>
        <translation>Alle Maschinen bekommen ihre Zertifikate und Token; noch benutzt sie niemand.</translation>
    </message>
    <message>
        <source>Consul&apos;s servers restart together: for a few seconds nobody gets an answer.</source>
        <translation>Consuls Server starten gemeinsam neu: Einige Sekunden lang bekommt niemand eine Antwort.</translation>
    </message>
    <message>
        <source>The agents of the other machines restart, one after another.</source>
        <translation>Die Agenten der übrigen Maschinen starten nacheinander neu.</translation>
    </message>
    <message>
        <source>Secure Consul</source>
        <translation>Consul absichern</translation>
    </message>
    <message>
        <source>Consul on %1 still takes orders from anybody: it was set up by an earlier version. Configure the cluster, which secures it and loses nothing.</source>
        <translation>Consul auf %1 nimmt noch Befehle von jedem an: Eine frühere Version hat es eingerichtet. Richten Sie den Cluster ein; das sichert es ab, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>The secret “%1” of the role %2 was not made yet. Configure the cluster, which makes it.</source>
        <translation>Das Geheimnis „%1“ der Rolle %2 wurde noch nicht gemacht. Konfigurieren Sie den Cluster, das macht es.</translation>
    </message>
    <message>
        <source>The last that %1 said:</source>
        <translation>Das Letzte, was %1 sagte:</translation>
    </message>
    <message>
        <source>The service does not start. The last that it said: “%1”. See to that, then configure again.</source>
        <translation>Der Dienst startet nicht. Das Letzte, was er sagte: „%1“. Bringen Sie das in Ordnung, dann konfigurieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is configured, too: it must know of %2.</source>
        <translation>%1 wird auch konfiguriert: Diese Maschine muss %2 kennen.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 does not answer. Build again, which starts it anew.</source>
        <translation>Der Salt-Minion von %1 antwortet nicht. Bauen Sie noch einmal auf, das startet ihn neu.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 did not return. Build again, which starts it anew.</source>
        <translation>Der Salt-Minion von %1 kam nicht zurück. Bauen Sie noch einmal auf, das startet ihn neu.</translation>
    </message>
    <message>
        <source>Change Consul&apos;s key</source>
        <translation>Consuls Schlüssel wechseln</translation>
    </message>
    <message>
        <source>None of Consul&apos;s servers can be reached, so its key is not changed.</source>
        <translation>Keiner von Consuls Servern ist zu erreichen, darum wird sein Schlüssel nicht gewechselt.</translation>
    </message>
    <message>
        <source>Consul&apos;s key is changed when all machines are there: one that misses it would not find the others any more. Consul does not know these as alive: %1. Mend or remove them first.</source>
        <translation>Consuls Schlüssel wird gewechselt, wenn alle Maschinen da sind: Eine, die ihn verpasst, fände die anderen nicht mehr. Diese kennt Consul nicht als lebendig: %1. Bringen Sie sie erst in Ordnung, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Consul&apos;s key was not changed on all machines: %1 Configure again, which goes on from here.</source>
        <translation>Consuls Schlüssel wurde nicht auf allen Maschinen gewechselt: %1 Konfigurieren Sie noch einmal; das macht von hier an weiter.</translation>
    </message>
    <message>
        <source>Consul&apos;s new key does not stand in the files of %1: %2 Configure again, which goes on from here.</source>
        <translation>Consuls neuer Schlüssel steht nicht in den Dateien von %1: %2 Konfigurieren Sie noch einmal; das macht von hier an weiter.</translation>
    </message>
    <message>
        <source>An earlier change of Consul&apos;s key was not done to the end. This run ends it: ask for another key after it.</source>
        <translation>Ein früherer Wechsel von Consuls Schlüssel kam nicht ans Ende. Dieser Lauf beendet ihn: Verlangen Sie danach einen weiteren.</translation>
    </message>
    <message>
        <source>Recover Consul</source>
        <translation>Consul wiederherstellen</translation>
    </message>
    <message>
        <source>Consul cannot be recovered, because of %1: %2</source>
        <translation>Consul kann nicht wiederhergestellt werden, wegen %1: %2</translation>
    </message>
    <message>
        <source>What they had is kept in /var/backups/butler on each of them. They choose a leader: %1.</source>
        <translation>Was sie hatten, ist auf jedem von ihnen in /var/backups/butler aufgehoben. Sie wählen einen Leiter: %1.</translation>
    </message>
    <message>
        <source>Consul has a leader, so there is nothing to recover, and nothing was changed.</source>
        <translation>Consul hat einen Leiter; also gibt es nichts wiederherzustellen, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>None of Consul&apos;s servers that can be reached has kept its list, so that there is nothing to recover it from. Bring one back that had it.</source>
        <translation>Keiner der erreichbaren Server von Consul hat seine Liste behalten; es gibt also nichts, woraus sie wiederherzustellen wäre. Bringen Sie einen zurück, der sie hatte.</translation>
    </message>
    <message>
        <source>The Salt minion of %1 was started anew but does not answer its master. Build again. If that does not help, its log there says why: open a terminal on it and type journalctl -u salt-minion</source>
        <translation>Der Salt-Minion von %1 wurde neu gestartet, antwortet aber seinem Master nicht. Bauen Sie noch einmal auf. Hilft das nicht, sagt sein Protokoll dort, warum: Öffnen Sie ein Terminal auf der Maschine, und geben Sie journalctl -u salt-minion ein</translation>
    </message>
    <message>
        <source>Consul does not answer or has no leader, and of its %1 servers only %2 would stay: too few to go on, so Consul&apos;s data would be lost. Nothing was removed. Make its servers anew one at a time, and configure in between.</source>
        <translation>Consul antwortet nicht oder hat keinen Leader, und von seinen %1 Servern bliebe nur %2: zu wenige, um weiterzumachen, sodass Consuls Daten verloren wären. Nichts wurde entfernt. Mache seine Server einen nach dem anderen neu, und konfiguriere dazwischen.</translation>
    </message>
    <message>
        <source>Consul does not answer or has no leader, so it is not known whether its server %1 may go without the others losing their data. Configure the cluster first, which starts Consul; then remove the machine.</source>
        <translation>Consul antwortet nicht oder hat keinen Leader; es ist also nicht bekannt, ob sein Server %1 gehen darf, ohne dass die anderen ihre Daten verlieren. Konfiguriere zuerst den Cluster, das startet Consul; entferne dann die Maschine.</translation>
    </message>
    <message>
        <source>Consul has no leader.</source>
        <translation>Consul hat keinen Leader.</translation>
    </message>
    <message>
        <source>It is in the design, and was never built. Build.</source>
        <translation>Sie steht im Entwurf und wurde nie gebaut. Baue.</translation>
    </message>
    <message>
        <source>The Salt master does not work (%1); it is started anew.</source>
        <translation>Der Salt-Master arbeitet nicht (%1); er wird neu gestartet.</translation>
    </message>
    <message>
        <source>Salt cannot work, though its master was started anew: %1. The log of the service salt-master on its machine says why; mend that, then build again.</source>
        <translation>Salt kann nicht arbeiten, obwohl sein Master neu gestartet wurde: %1. Warum, sagt das Protokoll des Dienstes salt-master auf seiner Maschine; beheben Sie das, dann bauen Sie neu.</translation>
    </message>
    <message>
        <source>Salt cannot work: %1. Build again, which starts its master anew.</source>
        <translation>Salt kann nicht arbeiten: %1. Bauen Sie noch einmal auf, das startet den Master neu.</translation>
    </message>
    <message>
        <source>A job of an earlier run still goes on (%1); waiting for it: %2. Should it hang, stop this run, restart these machines, and start the run again.</source>
        <translation>Ein Auftrag eines früheren Laufs läuft noch (%1); auf ihn wird gewartet: %2. Sollte er hängen, halte diesen Lauf an, starte diese Maschinen neu, und starte den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 ahead of that of %3, which takes its figures only of now. Set it, or let it reach a time server.</source>
        <translation>Die Uhr von %1 geht gegenüber der von %3, das nur Werte von jetzt annimmt, etwa %2 vor. Stelle sie, oder lass sie einen Zeitserver erreichen.</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 behind that of %3, which takes its figures only of now. Set it, or let it reach a time server.</source>
        <translation>Die Uhr von %1 geht gegenüber der von %3, das nur Werte von jetzt annimmt, etwa %2 nach. Stelle sie, oder lass sie einen Zeitserver erreichen.</translation>
    </message>
    <message>
        <source>%1 cannot be asked what it keeps for others.</source>
        <translation>%1 kann nicht gefragt werden, was diese Maschine für andere aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was removed. %1</source>
        <translation>Nichts wurde entfernt. %1</translation>
    </message>
    <message>
        <source>%1 did not make it while the others were at work. It is tried once more. %2</source>
        <translation>%1 hat es nicht geschafft, während die anderen arbeiteten. Es wird noch einmal versucht. %2</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Sie hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The Salt master did not answer in time; the machines go on. Asking again.</source>
        <translation>Der Salt-Master hat nicht rechtzeitig geantwortet; die Maschinen arbeiten weiter. Er wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The last that the service said: “%1”.</source>
        <translation>Das Letzte, was der Dienst sagte: „%1“.</translation>
    </message>
    <message>
        <source>The other machines get their packages through this one.</source>
        <translation>Die anderen Maschinen bekommen ihre Pakete über diese.</translation>
    </message>
    <message>
        <source>The Salt master cannot pass packages on to the other machines, as its role says (“pass-packages”). See that it has a way out itself, then build again. %1</source>
        <translation>Der Salt-Master kann den anderen Maschinen keine Pakete weiterreichen, wie seine Rolle es sagt („pass-packages“). Sehen Sie, dass er selbst einen Weg nach außen hat, und bauen Sie dann noch einmal. %1</translation>
    </message>
    <message>
        <source>Setting it up took too long.</source>
        <translation>Das Einrichten dauerte zu lange.</translation>
    </message>
</context>
<context>
    <name>SampleCluster</name>
    <message>
        <source>The sample cannot be opened: %1 is not in this program. Install it again.</source>
        <translation>Das Beispiel kann nicht geöffnet werden: %1 fehlt in diesem Programm. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>This cluster is a recording: it can be looked at, and nothing of it can be changed or asked. Make one like it to try that.</source>
        <translation>Dieser Cluster ist eine Aufzeichnung: Man kann ihn ansehen, aber nichts daran ändern und nichts fragen. Legen Sie einen wie diesen an, um das auszuprobieren.</translation>
    </message>
    <message>
        <source>The sample cannot be opened: no folder for it could be made in %1. See whether the disk is full.</source>
        <translation>Das Beispiel kann nicht geöffnet werden: In %1 konnte kein Ordner dafür angelegt werden. Sehen Sie nach, ob die Platte voll ist.</translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>There is not enough memory to make a key of the passphrase. Close other programs, then try again.</source>
        <translation>Der Speicher reicht nicht, um aus der Passphrase einen Schlüssel zu machen. Schließen Sie andere Programme, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This computer gives no random numbers, without which nothing can be sealed.</source>
        <translation>Dieser Computer gibt keine Zufallszahlen; ohne sie lässt sich nichts versiegeln.</translation>
    </message>
    <message>
        <source>%1 is no backup of a cluster. Name the file that “backup” has written.</source>
        <translation>%1 ist keine Sicherung eines Clusters. Nennen Sie die Datei, die „backup“ geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 is cut short: a part of the backup is missing. Fetch the whole file again.</source>
        <translation>%1 ist abgeschnitten: Ein Teil der Sicherung fehlt. Holen Sie die ganze Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Butler Desktop, or is damaged. Use that version.</source>
        <translation>%1 hat eine neuere Version von Butler Desktop geschrieben, oder die Datei ist beschädigt. Nehmen Sie jene Version.</translation>
    </message>
    <message>
        <source>That is not the passphrase that %1 was made with. Try another one.</source>
        <translation>Das ist nicht die Passphrase, mit der %1 geschrieben wurde. Versuchen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 is damaged: what is in it is not what was written. Take another copy of it.</source>
        <translation>%1 ist beschädigt: Darin steht nicht, was geschrieben wurde. Nehmen Sie eine andere Kopie davon.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The cluster&apos;s secrets in %1 cannot be read: the file is torn. Take it out of a backup; without them the cluster must be taken down and built again.</source>
        <translation>Die Geheimnisse des Clusters in %1 lassen sich nicht lesen: die Datei ist zerrissen. Holen Sie sie aus einer Sicherung; ohne sie muss der Cluster abgebaut und neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>“%1” is no id of a cluster.</source>
        <translation>„%1“ ist keine Kennung eines Clusters.</translation>
    </message>
    <message>
        <source>The folder %1 for secrets cannot be made. Check that your home is writable.</source>
        <translation>Der Ordner %1 für Geheimnisse lässt sich nicht anlegen. Lässt sich Ihr persönlicher Ordner beschreiben?</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>The cluster&apos;s secrets in %1 cannot be removed.</source>
        <translation>Die Geheimnisse des Clusters in %1 lassen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the entry %1 of %2 stays in it. It opens nothing any more; remove it there when you like.</source>
        <translation>Der Schlüsselbund antwortet nicht, darum bleibt der Eintrag %1 von %2 darin. Er öffnet nichts mehr; entfernen Sie ihn dort, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>The secrets of this cluster were kept in %1, in the account of %2, and are not there. Put the file back from a backup, or log in as %2. Nothing was changed; without them the cluster can only be taken down.</source>
        <translation>Die Geheimnisse dieses Clusters lagen in %1, im Konto von %2, und sind nicht dort. Holen Sie die Datei aus einer Sicherung zurück, oder melden Sie sich als %2 an. Nichts wurde geändert; ohne sie lässt sich der Cluster nur noch abbauen.</translation>
    </message>
    <message>
        <source>The secrets of this cluster were kept in the keychain of the account %1 (%2, entry %3), and the keychain that answers here does not have them. Log in as %1, open the keychain that you used then, and try again. Nothing was changed; without them the cluster can only be taken down.</source>
        <translation>Die Geheimnisse dieses Clusters lagen im Schlüsselbund des Kontos %1 (%2, Eintrag %3), und der Schlüsselbund, der hier antwortet, hat sie nicht. Melden Sie sich als %1 an, öffnen Sie den damals benutzten Schlüsselbund, und versuchen Sie es noch einmal. Nichts wurde geändert; ohne sie lässt sich der Cluster nur noch abbauen.</translation>
    </message>
    <message>
        <source>This cluster was built, and its secrets are neither in %1 nor in the keychain of this account (%2, entry %3). Put the file back from a backup, or log in as who built the cluster. Nothing was changed; without them the cluster can only be taken down.</source>
        <translation>Dieser Cluster wurde gebaut, und seine Geheimnisse sind weder in %1 noch im Schlüsselbund dieses Kontos (%2, Eintrag %3). Holen Sie die Datei aus einer Sicherung zurück, oder melden Sie sich als die Person an, die den Cluster gebaut hat. Nichts wurde geändert; ohne sie lässt sich der Cluster nur noch abbauen.</translation>
    </message>
    <message>
        <source>This cluster&apos;s secrets are in your keychain (%1, entry %2), and it does not answer. Log in to your desktop, unlock it, and try again.</source>
        <translation>Die Geheimnisse dieses Clusters sind in Ihrem Schlüsselbund (%1, Eintrag %2), und er antwortet nicht. Melden Sie sich an der Arbeitsfläche an, entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The cluster&apos;s secrets in %1 were kept by a newer version of Butler Desktop. Use that one, or a later one; nothing was changed.</source>
        <translation>Die Geheimnisse des Clusters in %1 hat eine neuere Version von Butler Desktop aufbewahrt. Nehmen Sie diese oder eine spätere; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ServiceInspector</name>
    <message>
        <source>What the check said</source>
        <translation>Was die Prüfung sagte</translation>
    </message>
    <message>
        <source>Open its web page</source>
        <translation>Seine Webseite öffnen</translation>
    </message>
    <message>
        <source>on %1, port %2</source>
        <translation>auf %1, Port %2</translation>
    </message>
    <message>
        <source>on %1 machines, port %2</source>
        <translation>auf %1 Maschinen, Port %2</translation>
    </message>
    <message>
        <source>passing</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Sign in there as %1.</source>
        <translation>Melden Sie sich dort als %1 an.</translation>
    </message>
    <message>
        <source>and %1 more that pass</source>
        <translation>und %1 weitere, die bestehen</translation>
    </message>
</context>
<context>
    <name>ServiceTable</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
</context>
<context>
    <name>ServiceTableModel</name>
    <message>
        <source>Well</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1 of %2 warn</source>
        <translation>%1 von %2 warnen</translation>
    </message>
    <message>
        <source>Not well</source>
        <translation>Nicht gesund</translation>
    </message>
    <message>
        <source>%1 of %2 not well</source>
        <translation>%1 von %2 nicht gesund</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 of %2 unknown</source>
        <translation>%1 von %2 unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 machines</source>
        <translation>%1 Maschinen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo er läuft</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Befinden</translation>
    </message>
    <message>
        <source>What the check says</source>
        <translation>Was die Prüfung sagt</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>weniger als 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>answers in %1</source>
        <translation>antwortet in %1</translation>
    </message>
    <message>
        <source>the slowest answers in %1</source>
        <translation>der langsamste antwortet in %1</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>No services yet.</source>
        <translation>Noch keine Dienste.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Which services are listed</source>
        <translation>Welche Dienste aufgeführt sind</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>Not well</source>
        <translation>Nicht gesund</translation>
    </message>
    <message>
        <source>With a web page</source>
        <translation>Mit Webseite</translation>
    </message>
    <message>
        <source>Only on one machine</source>
        <translation>Nur auf einer Maschine</translation>
    </message>
    <message>
        <source>%1 more like this.</source>
        <translation>%1 weitere dieser Art.</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>No browser could be opened. This address leads to %1, once: %2</source>
        <translation>Es konnte kein Browser geöffnet werden. Diese Adresse führt einmal zu %1: %2</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Rejoin %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Rejoin all %1</source>
        <translation>Alle %1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>They come when the machines are built and have found each other. A first build takes about a quarter of an hour.</source>
        <translation>Sie kommen, wenn die Maschinen aufgebaut sind und einander gefunden haben. Der erste Aufbau dauert etwa eine Viertelstunde.</translation>
    </message>
    <message>
        <source>There is no password of %1 yet. The next build makes it.</source>
        <translation>Es gibt noch kein Passwort von %1. Der nächste Aufbau macht es.</translation>
    </message>
    <message>
        <source>The password of %1 is in the clipboard.</source>
        <translation>Das Passwort von %1 liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it where %1 asks for it.</source>
        <translation>Fügen Sie es ein, wo %1 danach fragt.</translation>
    </message>
</context>
<context>
    <name>ShownPlan</name>
    <message numerus="yes">
        <source>%1… (%n character(s) in all)</source>
        <translation>
            <numerusform>%1… (%n Zeichen insgesamt)</numerusform>
            <numerusform>%1… (%n Zeichen insgesamt)</numerusform>
        </translation>
    </message>
    <message>
        <source>What Terraform says of this plan could not be read. Make the plan again; if it stays so, another version of Terraform may help.</source>
        <translation>Was Terraform über diesen Plan sagt, ließ sich nicht lesen. Machen Sie den Plan noch einmal; bleibt es so, hilft vielleicht eine andere Version von Terraform.</translation>
    </message>
</context>
<context>
    <name>SoftwareVerb</name>
    <message>
        <source>Nothing of this cluster is built here, so there is nothing to list.</source>
        <translation>Von diesem Cluster ist hier nichts gebaut, also gibt es nichts aufzulisten.</translation>
    </message>
    <message>
        <source>Of these machines it is not known: %1</source>
        <translation>Von diesen Maschinen ist es nicht bekannt: %1</translation>
    </message>
    <message>
        <source>No machine has written down what is installed. It does when a role that brings tools of an analysis is configured.</source>
        <translation>Keine Maschine hat aufgeschrieben, was installiert ist. Das tut sie, wenn eine Rolle eingerichtet wird, die Werkzeuge einer Analyse mitbringt.</translation>
    </message>
</context>
<context>
    <name>SshTerminal</name>
    <message>
        <source>This desktop has no terminal that Butler Desktop knows. Open one, and type the command that is on the clipboard.</source>
        <translation>Dieser Desktop hat kein Terminal, das Butler Desktop kennt. Öffnen Sie eines und geben Sie den Befehl ein, der in der Zwischenablage liegt.</translation>
    </message>
</context>
<context>
    <name>SshText</name>
    <message>
        <source>Reached by SSH</source>
        <translation>Mit SSH erreicht</translation>
    </message>
    <message>
        <source>The cluster cannot be entered by %1: %2</source>
        <translation>In den Cluster kommt man nicht über %1 hinein: %2</translation>
    </message>
    <message>
        <source>It never answered SSH. %1</source>
        <translation>Er hat nie auf SSH geantwortet. %1</translation>
    </message>
    <message>
        <source>No SSH key could be kept in %1. See whether the disk is full.</source>
        <translation>In %1 konnte kein SSH-Schlüssel abgelegt werden. Sehen Sie nach, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>No SSH key could be made: OpenSSL refuses. Install its updates, then try again.</source>
        <translation>Es konnte kein SSH-Schlüssel erzeugt werden: OpenSSL weigert sich. Installieren Sie dessen Aktualisierungen und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 did not say a whole host key, so that nothing was noted of it. It said: %2. See what is wrong with the machine, then build again.</source>
        <translation>%1 nannte keinen vollständigen Host-Schlüssel, darum wurde nichts davon vermerkt. Gesagt wurde: %2. Sehen Sie nach, was mit der Maschine nicht stimmt, und bauen Sie dann noch einmal auf.</translation>
    </message>
    <message>
        <source>The disk for %1 is attached, and the machine does not see it. Look at the volume on the cloud&apos;s web page, then build again.</source>
        <translation>Der Datenträger für %1 ist angeschlossen, und die Maschine sieht ihn nicht. Sehen Sie sich das Volume auf der Webseite der Cloud an, dann bauen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The empty disk for %1 could not be formatted. Build again; if it stays so, ask the cloud&apos;s people.</source>
        <translation>Der leere Datenträger für %1 konnte nicht formatiert werden. Bauen Sie noch einmal; bleibt es so, fragen Sie die Betreiber der Cloud.</translation>
    </message>
    <message>
        <source>The disk for %1 has something on it that cannot be read as a file system, so it was not touched. Look what it is, then build again.</source>
        <translation>Auf dem Datenträger für %1 ist etwas, das sich nicht als Dateisystem lesen lässt; so wurde er nicht angerührt. Sehen Sie nach, was es ist, dann bauen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The disk for %1 is there, but the machine has files in that folder already, which it would hide. Move them away, then build again, and bring back what is needed.</source>
        <translation>Der Datenträger für %1 ist da, aber die Maschine hat in diesem Ordner schon Dateien, die er verdecken würde. Räumen Sie sie weg, bauen Sie noch einmal, und bringen Sie zurück, was gebraucht wird.</translation>
    </message>
    <message>
        <source>The disk for %1 could not be mounted. Look at its file system on the machine, then build again.</source>
        <translation>Der Datenträger für %1 konnte nicht eingehängt werden. Sehen Sie sich sein Dateisystem auf der Maschine an, dann bauen Sie noch einmal.</translation>
    </message>
    <message>
        <source>It answers, but its first start is not over.</source>
        <translation>Sie antwortet, aber ihr erster Start ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>It answers, but something else installs packages on it.</source>
        <translation>Sie antwortet, aber etwas anderes installiert gerade Pakete auf ihr.</translation>
    </message>
    <message>
        <source>%1 Waited for %2 min. Build again, which goes on waiting; if it stays so, look at the machine&apos;s log on the cloud&apos;s web page.</source>
        <translation>%1 Gewartet wurde %2 min. Bauen Sie noch einmal, dann wird weiter gewartet; bleibt es so, sehen Sie sich das Protokoll der Maschine auf der Webseite der Cloud an.</translation>
    </message>
    <message>
        <source>%1 Waited for %2 min. Build again, which goes on waiting.</source>
        <translation>%1 %2 min gewartet. Baue noch einmal, das wartet weiter.</translation>
    </message>
    <message>
        <source>%1 does not find %2, where its packages come from, by its name, so it will hardly be configured. See that its network has name servers (“nameServers” in the design&apos;s target) and a router that leads out, or name a proxy.</source>
        <translation>%1 findet %2, woher seine Pakete kommen, nicht über den Namen und wird darum kaum eingerichtet werden. Sehen Sie nach, ob sein Netz Nameserver („nameServers“ im Ziel des Entwurfs) und einen Router nach außen hat, oder geben Sie einen Proxy an.</translation>
    </message>
    <message>
        <source>%1 does not reach %2, where its packages come from, so it will hardly be configured. See that a router leads out of its network, or name a proxy or a mirror in the design&apos;s target (“proxy”, “aptMirror”).</source>
        <translation>%1 erreicht %2, woher seine Pakete kommen, nicht und wird darum kaum eingerichtet werden. Sehen Sie nach, ob ein Router aus seinem Netz führt, oder geben Sie im Ziel des Entwurfs einen Proxy oder einen Spiegel an („proxy“, „aptMirror“).</translation>
    </message>
    <message>
        <source>%1 does not reach %2, where its packages come from, and %3 does. Either see that a router leads out of its network, or let %3 pass packages on: “pass-packages” of its role Salt master.</source>
        <translation>%1 erreicht %2 nicht, woher die Pakete kommen, und %3 erreicht es. Sorgen Sie entweder dafür, dass ein Router aus dem Netz führt, oder lassen Sie %3 Pakete weiterreichen: „pass-packages“ seiner Rolle Salt-Master.</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Try on this computer</source>
        <translation>Auf diesem Computer ausprobieren</translation>
    </message>
    <message>
        <source>Connect my cloud</source>
        <translation>Meine Cloud verbinden</translation>
    </message>
    <message>
        <source>A small cluster in your own machine.</source>
        <translation>Ein kleiner Cluster in Ihrem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Use your allocation on OpenStack.</source>
        <translation>Nutzen Sie Ihr Kontingent auf OpenStack.</translation>
    </message>
    <message>
        <source>No account, no cost</source>
        <translation>Kein Konto, keine Kosten</translation>
    </message>
    <message>
        <source>The same roles and charts</source>
        <translation>Dieselben Rollen und Kurven</translation>
    </message>
    <message>
        <source>Drop in the file you were given</source>
        <translation>Die Datei hineinziehen, die Sie bekommen haben</translation>
    </message>
    <message>
        <source>Every step is tested</source>
        <translation>Jeder Schritt wird geprüft</translation>
    </message>
    <message>
        <source>Try a cluster…</source>
        <translation>Einen Cluster ausprobieren …</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Passwords stay on this computer</source>
        <translation>Passwörter bleiben auf diesem Computer</translation>
    </message>
    <message>
        <source>First build: about %1</source>
        <translation>Erster Aufbau: etwa %1</translation>
    </message>
    <message>
        <source>Build: about %1</source>
        <translation>Aufbau: etwa %1</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Where shall your cluster run?</source>
        <translation>Wo soll Ihr Cluster laufen?</translation>
    </message>
    <message>
        <source>Draw it first, see what it will use, then build it. Nothing starts and nothing costs until you press Build.</source>
        <translation>Zeichnen Sie ihn zuerst, sehen Sie, was er braucht, dann bauen Sie ihn auf. Nichts beginnt und nichts kostet, bevor Sie „Aufbauen“ drücken.</translation>
    </message>
    <message>
        <source>Butler Desktop</source>
        <translation>Butler Desktop</translation>
    </message>
    <message>
        <source>Find an act (Ctrl+K)</source>
        <translation>Eine Handlung suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>needs podman or docker: not found yet</source>
        <translation>braucht podman oder docker: noch nicht gefunden</translation>
    </message>
    <message>
        <source>Recent clusters</source>
        <translation>Zuletzt benutzte Cluster</translation>
    </message>
    <message>
        <source>Find a cluster</source>
        <translation>Cluster suchen</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Neuer Cluster …</translation>
    </message>
    <message>
        <source>None yet. A cluster is a folder; the ones that you make or open stand here.</source>
        <translation>Noch keine. Ein Cluster ist ein Ordner; die Sie anlegen oder öffnen, stehen hier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>needs Terraform or OpenTofu: not found yet</source>
        <translation>braucht Terraform oder OpenTofu: noch nicht gefunden</translation>
    </message>
    <message>
        <source>%1 needs your leave</source>
        <translation>%1 braucht Ihre Erlaubnis</translation>
    </message>
    <message>
        <source>%1 and Terraform: found</source>
        <translation>%1 und Terraform: gefunden</translation>
    </message>
    <message>
        <source>New here? A tour of four steps shows what this program does, on a recorded cluster.</source>
        <translation>Neu hier? Ein Rundgang in vier Schritten zeigt an einem aufgezeichneten Cluster, was dieses Programm tut.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Butler Desktop builds clusters for research and watches over them; the one to try here takes %1.</source>
        <translation>Butler Desktop baut Cluster für die Forschung auf und wacht über sie; der zum Ausprobieren hier braucht %1.</translation>
    </message>
    <message>
        <source>Look first: a recorded cluster shows a build, a trouble and how it was mended. Nothing of it is real.</source>
        <translation>Erst einmal schauen: Ein aufgezeichneter Cluster zeigt einen Aufbau, eine Störung und wie sie behoben wurde. Nichts davon ist echt.</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Ein Beispiel ansehen</translation>
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
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>StateCopies</name>
    <message>
        <source>There is no copy of this cluster&apos;s state: no run has made anything yet.</source>
        <translation>Vom Zustand dieses Clusters gibt es keine Kopie: Noch hat kein Lauf etwas angelegt.</translation>
    </message>
    <message>
        <source>There is no copy “%1” of the state. There are: %2 (1) to %3 (%4).</source>
        <translation>Eine Kopie „%1“ des Zustands gibt es nicht. Es gibt: %2 (1) bis %3 (%4).</translation>
    </message>
    <message>
        <source>This cluster does not stand: it was taken down, or never built, so an earlier state knows only what is gone. Nothing was changed.</source>
        <translation>Dieser Cluster steht nicht: Er wurde abgebaut oder nie gebaut, ein früherer Zustand kennt also nur, was weg ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The copy %1 is the present state. Nothing was changed.</source>
        <translation>Die Kopie %1 ist der jetzige Zustand. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A tool of a run that was ended still works on the state. Nothing was changed. Try again when it is done.</source>
        <translation>Ein Werkzeug eines beendeten Laufs arbeitet noch am Zustand. Nichts wurde geändert. Versuchen Sie es wieder, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>no machines</source>
        <translation>keine Maschinen</translation>
    </message>
    <message>
        <source>before another was put back</source>
        <translation>bevor ein anderer zurückgelegt wurde</translation>
    </message>
    <message>
        <source>Put back an earlier state</source>
        <translation>Einen früheren Zustand zurücklegen</translation>
    </message>
    <message>
        <source>Terraform’s state is what this program knows of the machines that it made. It is copied after every run that changed it, and the last ten copies are kept.</source>
        <translation>Terraforms Zustand ist, was dieses Programm von den Maschinen weiß, die es angelegt hat. Nach jedem Lauf, der ihn geändert hat, wird er kopiert; die letzten zehn Kopien bleiben.</translation>
    </message>
    <message>
        <source>Copies of the state, newest first</source>
        <translation>Kopien des Zustands, die neueste zuerst</translation>
    </message>
    <message>
        <source>Keep the present state</source>
        <translation>Den jetzigen Zustand behalten</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>There is no copy yet: no run has made anything.</source>
        <translation>Es gibt noch keine Kopie: Kein Lauf hat etwas angelegt.</translation>
    </message>
    <message>
        <source>Choose the one to put back.</source>
        <translation>Wählen Sie den, der zurückgelegt werden soll.</translation>
    </message>
    <message>
        <source>Then the program knows: %1. Machines that were made since are strangers to it, and the next build stops at them; those that were removed since it makes again. Nothing is changed at the machines now, and the present state is kept as a copy.</source>
        <translation>Dann kennt das Programm: %1. Maschinen, die seither entstanden, sind ihm fremd, und der nächste Aufbau hält bei ihnen an; solche, die seither entfernt wurden, legt es wieder an. An den Maschinen ändert sich jetzt nichts, und der jetzige Zustand bleibt als Kopie.</translation>
    </message>
    <message>
        <source>An earlier state is put back; it knows: %1.</source>
        <translation>Ein früherer Zustand ist zurückgelegt; er kennt: %1.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the present one</source>
        <translation>der jetzige</translation>
    </message>
</context>
<context>
    <name>StateInspector</name>
    <message>
        <source>Also on</source>
        <translation>Auch auf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für Hilfe kopieren</translation>
    </message>
    <message>
        <source>on %1 and %2 others that are alike</source>
        <translation>auf %1 und %2 anderen gleichen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>What to do: try it again. Nothing that is clean will be touched.</source>
        <translation>Was zu tun ist: versuchen Sie es noch einmal. Was sauber ist, wird nicht angerührt.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Try on %1</source>
        <translation>Auf %1 versuchen</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1, then gave up</source>
        <translation>%1, dann aufgegeben</translation>
    </message>
    <message>
        <source>%1 other machines</source>
        <translation>%1 andere Maschinen</translation>
    </message>
    <message>
        <source>Machine: %1
Step: %2, in %3 (%4)
Result: %5 after %6

%7
</source>
        <translation>Maschine: %1
Schritt: %2, in %3 (%4)
Ergebnis: %5 nach %6

%7
</translation>
    </message>
    <message>
        <source>Clean.</source>
        <translation>Sauber.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Skipped, needs a failed one.</source>
        <translation>Ausgelassen, braucht einen fehlgeschlagenen.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Salt applies it as soon as the state that it needs succeeds.</source>
        <translation>Salt wendet ihn an, sobald der Zustand gelingt, den er braucht.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <source>%1 (%2, in %3: %4)</source>
        <translation>%1 (%2, in %3: %4)</translation>
    </message>
</context>
<context>
    <name>StateVerb</name>
    <message>
        <source>no machines</source>
        <translation>keine Maschinen</translation>
    </message>
    <message>
        <source> (the present one)</source>
        <translation> (der jetzige)</translation>
    </message>
    <message>
        <source>There is no copy of this cluster&apos;s state: no run has made anything yet.</source>
        <translation>Vom Zustand dieses Clusters gibt es keine Kopie: Noch hat kein Lauf etwas angelegt.</translation>
    </message>
    <message>
        <source>Another state changes what Terraform takes for there. Say --yes if that is meant.</source>
        <translation>Ein anderer Zustand ändert, was Terraform für vorhanden hält. Sagen Sie --yes, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Terraform then knows what was there after that run: what was made since is a stranger to it, what was removed since it makes again. Nothing at the place is touched now, and the present state is kept as a copy. Type the name of %1 to go on:</source>
        <translation>Terraform kennt dann, was nach jenem Lauf da war: Was seither entstand, ist ihm fremd, was seither entfernt wurde, legt es wieder an. An den Maschinen wird jetzt nichts angerührt, und der jetzige Zustand bleibt als Kopie. Geben Sie den Namen von %1 ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>That is not its name. Nothing was touched.</source>
        <translation>Das ist nicht sein Name. Nichts wurde angerührt.</translation>
    </message>
    <message>
        <source>Say which copy: butlerctl state restore FOLDER WHICH. See butlerctl state list FOLDER.</source>
        <translation>Sagen Sie, welche Kopie: butlerctl state restore ORDNER WELCHE. Siehe butlerctl state list ORDNER.</translation>
    </message>
    <message>
        <source>The state of %1 is put back; it knows: %2. What was there before is kept as a copy. “plan” says what that means.</source>
        <translation>Der Zustand von %1 ist zurückgelegt; er kennt: %2. Was vorher da war, bleibt als Kopie. „plan“ sagt, was das heißt.</translation>
    </message>
    <message>
        <source>Say what: butlerctl state list FOLDER, or butlerctl state restore FOLDER WHICH.</source>
        <translation>Sagen Sie, was: butlerctl state list ORDNER oder butlerctl state restore ORDNER WELCHE.</translation>
    </message>
    <message>
        <source>“state %1” is not known. Did you mean “%2”?</source>
        <translation>„state %1“ ist nicht bekannt. Meinten Sie „%2“?</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>the package</source>
        <translation>das Paket</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>seine Einstellungen</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>der Dienst</translation>
    </message>
    <message>
        <source>Consul</source>
        <translation>Consul</translation>
    </message>
    <message>
        <source>where its package comes from</source>
        <translation>woher sein Paket kommt</translation>
    </message>
    <message>
        <source>the package’s file</source>
        <translation>die Datei des Pakets</translation>
    </message>
    <message>
        <source>nothing else from Debian 11</source>
        <translation>sonst nichts aus Debian 11</translation>
    </message>
    <message>
        <source>the folder of its data</source>
        <translation>der Ordner seiner Daten</translation>
    </message>
    <message>
        <source>the folder of its certificates</source>
        <translation>der Ordner seiner Zertifikate</translation>
    </message>
    <message>
        <source>the cluster’s authority</source>
        <translation>die Zertifizierungsstelle des Clusters</translation>
    </message>
    <message>
        <source>the machine’s certificate</source>
        <translation>das Zertifikat der Maschine</translation>
    </message>
    <message>
        <source>the certificate’s key</source>
        <translation>der Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>encryption between machines</source>
        <translation>Verschlüsselung zwischen Maschinen</translation>
    </message>
    <message>
        <source>who may do what</source>
        <translation>wer was darf</translation>
    </message>
    <message>
        <source>the token in a service’s file</source>
        <translation>das Token in der Datei eines Dienstes</translation>
    </message>
    <message>
        <source>the servers to join</source>
        <translation>die Server, denen er beitritt</translation>
    </message>
    <message>
        <source>a service that is no more</source>
        <translation>ein Dienst, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>its agent reads that anew</source>
        <translation>sein Agent liest das neu</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>the network’s own name servers</source>
        <translation>die Namensserver des Netzes</translation>
    </message>
    <message>
        <source>the note that it runs</source>
        <translation>der Vermerk, dass er läuft</translation>
    </message>
    <message>
        <source>the machine asks it</source>
        <translation>die Maschine fragt ihn</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Rechnernamen</translation>
    </message>
    <message>
        <source>the program that keeps them</source>
        <translation>das Programm, das sie pflegt</translation>
    </message>
    <message>
        <source>its service file</source>
        <translation>seine Dienstdatei</translation>
    </message>
    <message>
        <source>its start with the machine</source>
        <translation>sein Start mit der Maschine</translation>
    </message>
    <message>
        <source>the list of machines</source>
        <translation>die Liste der Maschinen</translation>
    </message>
    <message>
        <source>the list in its place</source>
        <translation>die Liste an ihrem Platz</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>the settings of InfluxDB</source>
        <translation>die Einstellungen von InfluxDB</translation>
    </message>
    <message>
        <source>the packages</source>
        <translation>die Pakete</translation>
    </message>
    <message>
        <source>who may send figures</source>
        <translation>wer Messwerte senden darf</translation>
    </message>
    <message>
        <source>closed without accounts</source>
        <translation>ohne Konten geschlossen</translation>
    </message>
    <message>
        <source>its administrator</source>
        <translation>sein Verwalter</translation>
    </message>
    <message>
        <source>its accounts</source>
        <translation>seine Konten</translation>
    </message>
    <message>
        <source>how long figures are kept</source>
        <translation>wie lange Messwerte bleiben</translation>
    </message>
    <message>
        <source>open to the cluster</source>
        <translation>offen für den Cluster</translation>
    </message>
    <message>
        <source>it answers</source>
        <translation>er antwortet</translation>
    </message>
    <message>
        <source>its entry in Consul</source>
        <translation>sein Eintrag in Consul</translation>
    </message>
    <message>
        <source>Consul reads the entry</source>
        <translation>Consul liest den Eintrag</translation>
    </message>
    <message>
        <source>Salt master</source>
        <translation>Salt-Master</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>the entry of %1 in Consul</source>
        <translation>der Eintrag von %1 in Consul</translation>
    </message>
    <message>
        <source>Consul reads the entry of %1</source>
        <translation>Consul liest den Eintrag von %1</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>the workflow</source>
        <translation>der Ablauf</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>their user</source>
        <translation>ihr Benutzer</translation>
    </message>
    <message>
        <source>their folder</source>
        <translation>ihr Ordner</translation>
    </message>
    <message>
        <source>settings of Airflow</source>
        <translation>Einstellungen von Airflow</translation>
    </message>
    <message>
        <source>the login of the page</source>
        <translation>die Anmeldung der Seite</translation>
    </message>
    <message>
        <source>the command butler-airflow</source>
        <translation>der Befehl butler-airflow</translation>
    </message>
    <message>
        <source>what looks whether they are well</source>
        <translation>was nachsieht, ob alles gut ist</translation>
    </message>
    <message>
        <source>the tables of Airflow</source>
        <translation>die Tabellen von Airflow</translation>
    </message>
    <message>
        <source>the service file of %1</source>
        <translation>die Dienstdatei von %1</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>der Dienst %1</translation>
    </message>
    <message>
        <source>Airflow is well</source>
        <translation>Airflow geht es gut</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>its user</source>
        <translation>sein Benutzer</translation>
    </message>
    <message>
        <source>its folder</source>
        <translation>sein Ordner</translation>
    </message>
    <message>
        <source>its way to the records</source>
        <translation>sein Weg zu den Aufzeichnungen</translation>
    </message>
    <message>
        <source>what looks whether it works</source>
        <translation>was nachsieht, ob er arbeitet</translation>
    </message>
    <message>
        <source>it is at the queue</source>
        <translation>er ist an der Warteschlange</translation>
    </message>
    <message>
        <source>Airflow</source>
        <translation>Airflow</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>the list of what it needs</source>
        <translation>die Liste dessen, was es braucht</translation>
    </message>
    <message>
        <source>what installs it</source>
        <translation>was es installiert</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>the folder of its settings</source>
        <translation>der Ordner seiner Einstellungen</translation>
    </message>
    <message>
        <source>the folder of workflows</source>
        <translation>der Ordner der Abläufe</translation>
    </message>
    <message>
        <source>Genome tools</source>
        <translation>Genomwerkzeuge</translation>
    </message>
    <message>
        <source>the reference genome</source>
        <translation>das Referenzgenom</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>its own share of the computer</source>
        <translation>sein eigener Anteil am Computer</translation>
    </message>
    <message>
        <source>the folder of what roles add</source>
        <translation>der Ordner dessen, was Rollen hinzufügen</translation>
    </message>
    <message>
        <source>the name server of the storage domain</source>
        <translation>der Nameserver der Speicherdomäne</translation>
    </message>
    <message>
        <source>freebayes and samtools</source>
        <translation>freebayes und samtools</translation>
    </message>
    <message>
        <source>what makes a sample</source>
        <translation>was eine Probe herstellt</translation>
    </message>
    <message>
        <source>a reference and a sample</source>
        <translation>eine Referenz und eine Probe</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Gemeinsame Dateien</translation>
    </message>
    <message>
        <source>the disk</source>
        <translation>die Platte</translation>
    </message>
    <message>
        <source>the place of what it knows</source>
        <translation>der Ort dessen, was er weiß</translation>
    </message>
    <message>
        <source>no start without its disk</source>
        <translation>kein Start ohne seine Platte</translation>
    </message>
    <message>
        <source>the volume of all servers</source>
        <translation>das Volume aus allen Servern</translation>
    </message>
    <message>
        <source>the package to mount it</source>
        <translation>das Paket zum Einhängen</translation>
    </message>
    <message>
        <source>mounted</source>
        <translation>eingehängt</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>its folder of data</source>
        <translation>sein Datenordner</translation>
    </message>
    <message>
        <source>it reads that folder</source>
        <translation>es liest diesen Ordner</translation>
    </message>
    <message>
        <source>who may come in</source>
        <translation>wer herein darf</translation>
    </message>
    <message>
        <source>who measures it</source>
        <translation>wer es misst</translation>
    </message>
    <message>
        <source>it waits for the network</source>
        <translation>es wartet auf das Netz</translation>
    </message>
    <message>
        <source>it reads who may come in</source>
        <translation>es liest, wer herein darf</translation>
    </message>
    <message>
        <source>databases and their users</source>
        <translation>Datenbanken und ihre Benutzer</translation>
    </message>
    <message>
        <source>its figures</source>
        <translation>seine Messwerte</translation>
    </message>
    <message>
        <source>RabbitMQ</source>
        <translation>RabbitMQ</translation>
    </message>
    <message>
        <source>its name and its tools</source>
        <translation>sein Name und seine Werkzeuge</translation>
    </message>
    <message>
        <source>its tools stay on the machine</source>
        <translation>seine Werkzeuge bleiben auf der Maschine</translation>
    </message>
    <message>
        <source>its group</source>
        <translation>seine Gruppe</translation>
    </message>
    <message>
        <source>the list of its accounts</source>
        <translation>die Liste seiner Konten</translation>
    </message>
    <message>
        <source>its tools’ service</source>
        <translation>der Dienst seiner Werkzeuge</translation>
    </message>
    <message>
        <source>Records of runs</source>
        <translation>Aufzeichnungen der Läufe</translation>
    </message>
    <message>
        <source>what makes its tables</source>
        <translation>was seine Tabellen herstellt</translation>
    </message>
    <message>
        <source>its tables</source>
        <translation>seine Tabellen</translation>
    </message>
    <message>
        <source>Software of your own</source>
        <translation>Eigene Software</translation>
    </message>
    <message>
        <source>one version of %1</source>
        <translation>eine Version von %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>the computer’s own clock</source>
        <translation>die Uhr des Rechners selbst</translation>
    </message>
    <message>
        <source>its certificate</source>
        <translation>ihr Zertifikat</translation>
    </message>
    <message>
        <source>its tools’ key</source>
        <translation>der Schlüssel seiner Werkzeuge</translation>
    </message>
    <message>
        <source>another try where the network is not up yet</source>
        <translation>ein neuer Versuch, wenn das Netz noch nicht da ist</translation>
    </message>
    <message>
        <source>no other program that writes them</source>
        <translation>kein anderes Programm, das sie schreibt</translation>
    </message>
    <message>
        <source>the service file of its logs</source>
        <translation>die Dienstdatei seiner Protokolle</translation>
    </message>
    <message>
        <source>the service of its logs</source>
        <translation>der Dienst seiner Protokolle</translation>
    </message>
    <message>
        <source>the list of name servers is looked after</source>
        <translation>auf die Liste der Nameserver wird geachtet</translation>
    </message>
    <message>
        <source>what looks after the list of name servers</source>
        <translation>was auf die Liste der Nameserver achtet</translation>
    </message>
    <message>
        <source>Roles taken away</source>
        <translation>Weggenommene Rollen</translation>
    </message>
    <message>
        <source>their services and settings</source>
        <translation>ihre Dienste und Einstellungen</translation>
    </message>
    <message>
        <source>systemd-resolved reads its settings</source>
        <translation>systemd-resolved liest seine Einstellungen</translation>
    </message>
    <message>
        <source>the settings of systemd-resolved</source>
        <translation>die Einstellungen von systemd-resolved</translation>
    </message>
    <message>
        <source>what says whether the machine may go</source>
        <translation>was sagt, ob die Maschine gehen darf</translation>
    </message>
    <message>
        <source>Grafana</source>
        <translation>Grafana</translation>
    </message>
    <message>
        <source>the key of its package repository</source>
        <translation>der Schlüssel der Paketquelle</translation>
    </message>
    <message>
        <source>its package repository</source>
        <translation>die Paketquelle</translation>
    </message>
    <message>
        <source>its way to the figures</source>
        <translation>der Weg zu den Messwerten</translation>
    </message>
    <message>
        <source>where its dashboards lie</source>
        <translation>wo die Dashboards liegen</translation>
    </message>
    <message>
        <source>the dashboard %1</source>
        <translation>das Dashboard %1</translation>
    </message>
    <message>
        <source>no dashboards of roles that are gone</source>
        <translation>keine Dashboards von Rollen, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>the packages of conda</source>
        <translation>die Pakete von conda</translation>
    </message>
    <message>
        <source>the path of those who log in</source>
        <translation>der Pfad derer, die sich anmelden</translation>
    </message>
    <message>
        <source>the list of its versions</source>
        <translation>die Liste der Versionen</translation>
    </message>
    <message>
        <source>podman</source>
        <translation>podman</translation>
    </message>
    <message>
        <source>the user of the images</source>
        <translation>der Benutzer der Abbilder</translation>
    </message>
    <message>
        <source>ids for the users of containers</source>
        <translation>Kennungen für die Benutzer der Container</translation>
    </message>
    <message>
        <source>the place of the images</source>
        <translation>der Ort der Abbilder</translation>
    </message>
    <message>
        <source>the user’s place there</source>
        <translation>der Ort des Benutzers darin</translation>
    </message>
    <message>
        <source>podman’s folder at the start of the machine</source>
        <translation>der Ordner von podman beim Start der Maschine</translation>
    </message>
    <message>
        <source>podman’s folder</source>
        <translation>der Ordner von podman</translation>
    </message>
    <message>
        <source>podman’s settings</source>
        <translation>die Einstellungen von podman</translation>
    </message>
    <message>
        <source>the way in which images are kept</source>
        <translation>die Art, in der Abbilder aufbewahrt werden</translation>
    </message>
    <message>
        <source>podman for who logs in</source>
        <translation>podman für den, der sich anmeldet</translation>
    </message>
    <message>
        <source>the images of containers</source>
        <translation>die Abbilder der Container</translation>
    </message>
    <message>
        <source>the rights of what gives them</source>
        <translation>die Rechte dessen, was sie vergibt</translation>
    </message>
    <message>
        <source>Java, for figures of Java programs</source>
        <translation>Java, für Werte von Java-Programmen</translation>
    </message>
    <message>
        <source>where Java lies</source>
        <translation>wo Java liegt</translation>
    </message>
    <message>
        <source>Java is found</source>
        <translation>Java wird gefunden</translation>
    </message>
    <message>
        <source>which Java programs</source>
        <translation>welche Java-Programme</translation>
    </message>
    <message>
        <source>Security updates</source>
        <translation>Sicherheitsaktualisierungen</translation>
    </message>
    <message>
        <source>those of the image</source>
        <translation>die des Abbilds</translation>
    </message>
    <message>
        <source>their settings</source>
        <translation>ihre Einstellungen</translation>
    </message>
    <message>
        <source>what says that a start is needed</source>
        <translation>was sagt, dass ein Neustart nötig ist</translation>
    </message>
    <message>
        <source>lists of packages every day</source>
        <translation>die Paketlisten jeden Tag</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every day, by dnf</source>
        <translation>täglich, durch dnf</translation>
    </message>
    <message>
        <source>how long it may take to stop</source>
        <translation>wie lange sein Ende dauern darf</translation>
    </message>
</context>
<context>
    <name>StatesPane</name>
    <message>
        <source>Find a machine or step</source>
        <translation>Maschine oder Schritt suchen</translation>
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
        <translation>Alle</translation>
    </message>
    <message>
        <source>No states yet.</source>
        <translation>Noch keine Zustände.</translation>
    </message>
    <message>
        <source>They come as soon as Salt applies the roles, machine by machine.</source>
        <translation>Sie kommen, sobald Salt die Rollen einrichtet, Maschine für Maschine.</translation>
    </message>
    <message>
        <source>not for this machine</source>
        <translation>nicht für diese Maschine</translation>
    </message>
    <message>
        <source>Failed  %1</source>
        <translation>Fehlgeschlagen  %1</translation>
    </message>
    <message>
        <source>Changed  %1</source>
        <translation>Geändert  %1</translation>
    </message>
    <message>
        <source>All  %1</source>
        <translation>Alle  %1</translation>
    </message>
    <message>
        <source>%1 clean · %2 changed · %3 failed · %4 skipped</source>
        <translation>%1 sauber · %2 geändert · %3 fehlgeschlagen · %4 ausgelassen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The answer about the cluster&apos;s state cannot be read. Ask again.</source>
        <translation>Die Antwort über den Stand des Clusters lässt sich nicht lesen. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>es läuft nicht</translation>
    </message>
    <message>
        <source>its answer is not whole. It said: %1.</source>
        <translation>seine Antwort ist nicht vollständig. Gesagt wurde: %1.</translation>
    </message>
    <message>
        <source>it is not asked as long as it is not clear whose folder this is</source>
        <translation>er wird nicht gefragt, solange nicht klar ist, wessen Ordner das ist</translation>
    </message>
    <message>
        <source>it says more than an answer can be</source>
        <translation>er sagt mehr, als eine Antwort sein kann</translation>
    </message>
    <message>
        <source>it did not answer in %1 s</source>
        <translation>es hat in %1 s nicht geantwortet</translation>
    </message>
</context>
<context>
    <name>StatusPoller</name>
    <message>
        <source>The cluster&apos;s state cannot be asked: the program butlerctl does not start. Install Butler Desktop again.</source>
        <translation>Der Stand des Clusters lässt sich nicht fragen: das Programm butlerctl startet nicht. Installieren Sie Butler Desktop neu.</translation>
    </message>
    <message>
        <source>How the cluster is could not be asked. It is asked again in a moment.</source>
        <translation>Wie es dem Cluster geht, konnte nicht erfragt werden. Gleich wird wieder gefragt.</translation>
    </message>
</context>
<context>
    <name>StatusVerb</name>
    <message>
        <source>MACHINE</source>
        <translation>MASCHINE</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>MINION</source>
        <translation>MINION</translation>
    </message>
    <message>
        <source>CONSUL</source>
        <translation>CONSUL</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>Nothing of this cluster is built.</source>
        <translation>Von diesem Cluster ist nichts aufgebaut.</translation>
    </message>
    <message>
        <source>A run is going on: %1</source>
        <translation>Ein Lauf ist im Gange: %1</translation>
    </message>
    <message>
        <source> Mended by: %1</source>
        <translation> In Ordnung bringt das: %1</translation>
    </message>
    <message>
        <source>All is as designed.</source>
        <translation>Alles ist wie entworfen.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>What it changes is judged when it is done.</source>
        <translation>Was er ändert, wird beurteilt, wenn er fertig ist.</translation>
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
    <message>
        <source>%1 done, %2 under way</source>
        <translation>%1 fertig, %2 in Arbeit</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>No steps yet. A run that works shows them here, one by one.</source>
        <translation>Noch keine Schritte. Ein Lauf, der arbeitet, zeigt sie hier, einen nach dem anderen.</translation>
    </message>
</context>
<context>
    <name>Subnets</name>
    <message>
        <source>Every network range that the machines could have is taken by networks of the container engine. Remove one that nobody needs, then try again.</source>
        <translation>Jeder Netzbereich, den die Maschinen haben könnten, ist von Netzen der Container-Engine belegt. Entfernen Sie eines, das niemand braucht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Every network range that the machines could have is in use on this computer: the routes of %1 are in the way. Close that connection (a VPN?), then try again.</source>
        <translation>Jeder Netzbereich, den die Maschinen haben könnten, wird auf diesem Rechner benutzt: die Routen von %1 sind im Weg. Trennen Sie diese Verbindung (ein VPN?), und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>Butler Desktop %1</source>
        <translation>Butler Desktop %1</translation>
    </message>
    <message>
        <source>Run: %1, %2</source>
        <translation>Lauf: %1, %2</translation>
    </message>
</context>
<context>
    <name>TableEdits</name>
    <message>
        <source>call %1 “%2”</source>
        <translation>%1 „%2“ nennen</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>“%1” is no volume.</source>
        <translation>„%1“ ist kein Datenträger.</translation>
    </message>
    <message>
        <source>Write its name, its size and its folder, such as: data 100 GB /data; with ; between several.</source>
        <translation>Schreiben Sie Name, Größe und Ordner, etwa: data 100 GB /data; mit ; zwischen mehreren.</translation>
    </message>
    <message>
        <source>change the volumes of %1</source>
        <translation>die Datenträger von %1 ändern</translation>
    </message>
    <message>
        <source>make %1 %2 machines</source>
        <translation>aus %1 %2 Maschinen machen</translation>
    </message>
    <message>
        <source>give %1 the size %2</source>
        <translation>%1 die Größe %2 geben</translation>
    </message>
    <message>
        <source>let %1 start from %2</source>
        <translation>%1 mit %2 beginnen lassen</translation>
    </message>
    <message>
        <source>put %1 on other networks</source>
        <translation>%1 in andere Netze bringen</translation>
    </message>
    <message>
        <source>give %1 a public address</source>
        <translation>%1 eine öffentliche Adresse geben</translation>
    </message>
    <message>
        <source>take the public address from %1</source>
        <translation>%1 die öffentliche Adresse nehmen</translation>
    </message>
    <message>
        <source>This cannot be written here.</source>
        <translation>Das lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
        <source>Change it at the right.</source>
        <translation>Ändern Sie es rechts.</translation>
    </message>
</context>
<context>
    <name>TableRoleMenu</name>
    <message>
        <source>take the role %1 from %2</source>
        <translation>%2 die Rolle %1 nehmen</translation>
    </message>
    <message>
        <source>give %1 the role %2</source>
        <translation>%1 die Rolle %2 geben</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Find a machine</source>
        <translation>Maschine finden</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>Save the table (CSV)…</source>
        <translation>Tabelle sichern (CSV) …</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s) found</source>
        <translation>
            <numerusform>%n Maschine gefunden</numerusform>
            <numerusform>%n Maschinen gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeDownStage</name>
    <message>
        <source>Taking the cluster down removes its keys and passwords. Nothing was touched: this run was not given leave to. Take it down again and confirm it with the cluster&apos;s name if that is meant.</source>
        <translation>Den Cluster abzubauen entfernt seine Schlüssel und Passwörter. Nichts wurde angerührt: Diesem Lauf wurde es nicht erlaubt. Bauen Sie ihn noch einmal ab, und bestätigen Sie es mit dem Namen des Clusters, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Taking the cluster down destroys: %1. Nothing was touched: this run was not given leave to. Take it down again and confirm it with the cluster&apos;s name if that is meant.</source>
        <translation>Den Cluster abzubauen zerstört: %1. Nichts wurde angerührt: Diesem Lauf wurde es nicht erlaubt. Bauen Sie ihn noch einmal ab, und bestätigen Sie es mit dem Namen des Clusters, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Removed: machine %1 (%2)</source>
        <translation>Entfernt: Maschine %1 (%2)</translation>
    </message>
    <message>
        <source>Removed: network %1</source>
        <translation>Entfernt: Netz %1</translation>
    </message>
    <message>
        <source>Removed: volume %1</source>
        <translation>Entfernt: Datenträger %1</translation>
    </message>
    <message>
        <source>Ended: processes of %1, which %2 had forgotten</source>
        <translation>Beendet: Prozesse von %1, die %2 vergessen hatte</translation>
    </message>
    <message>
        <source>Taken down: all is gone (machines: %1, networks: %2, volumes: %3), and so are the keys and passwords; %4 was asked and has nothing of this cluster any more. The design and the history stay.</source>
        <translation>Abgebaut: alles ist weg (Maschinen: %1, Netze: %2, Datenträger: %3), und die Schlüssel und Passwörter auch; %4 wurde gefragt und hat nichts mehr von diesem Cluster. Entwurf und Geschichte bleiben.</translation>
    </message>
    <message>
        <source>These data volumes stay, and go on counting against the project&apos;s quota: %1.</source>
        <translation>Diese Volumes bleiben und zählen weiter zum Kontingent des Projekts: %1.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Behalten: %1</translation>
    </message>
    <message>
        <source>Taken down: all else is gone (machines: %1, networks: %2, volumes: %3), and so are the keys. Kept, and still counted against the project&apos;s quota: %4; the next build of this cluster uses them again. %5 was asked and has nothing more of it. The design, the history and the passwords that open what is kept stay.</source>
        <translation>Abgebaut: Alles andere ist weg (Maschinen: %1, Netze: %2, Volumes: %3), auch die Schlüssel. Behalten und weiter auf das Kontingent des Projekts angerechnet: %4; der nächste Aufbau dieses Clusters verwendet sie wieder. %5 wurde gefragt und hat nichts weiter davon. Der Entwurf, der Verlauf und die Passwörter zu dem, was behalten ist, bleiben.</translation>
    </message>
</context>
<context>
    <name>TargetCheck</name>
    <message>
        <source>Connect one on the page Clouds, and choose it.</source>
        <translation>Verbinden Sie eines auf der Seite Clouds, und wählen Sie es.</translation>
    </message>
    <message>
        <source>“%1” says nothing to a cluster %2.</source>
        <translation>„%1“ sagt einem Cluster %2 nichts.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>“%1” is no range of addresses.</source>
        <translation>„%1“ ist kein Adressbereich.</translation>
    </message>
    <message>
        <source>Write it as in 203.0.113.0/24.</source>
        <translation>Schreiben Sie ihn wie in 203.0.113.0/24.</translation>
    </message>
    <message>
        <source>Everybody in the internet may knock at the cluster&apos;s SSH, though only your key opens it.</source>
        <translation>Jeder im Internet darf am SSH des Clusters anklopfen, auch wenn nur Ihr Schlüssel öffnet.</translation>
    </message>
    <message>
        <source>Choose it for the whole cluster (“%1” in the design&apos;s target), or for each group.</source>
        <translation>Wählen Sie es für den ganzen Cluster („%1“ im Ziel des Entwurfs) oder für jede Gruppe.</translation>
    </message>
    <message>
        <source>Say from which addresses one may enter (“sshFrom” in the design&apos;s target), as in 203.0.113.0/24.</source>
        <translation>Sagen Sie, von welchen Adressen man eintreten darf („sshFrom“ im Ziel des Entwurfs), wie in 203.0.113.0/24.</translation>
    </message>
    <message>
        <source>At a cloud only the entry gets a public address, and %1 none.</source>
        <translation>In einer Cloud bekommt nur der Eingang eine öffentliche Adresse, und %1 keine.</translation>
    </message>
    <message>
        <source>Reach its machines through the entry, or take the public address out.</source>
        <translation>Erreichen Sie die Maschinen durch den Eingang, oder nehmen Sie die öffentliche Adresse heraus.</translation>
    </message>
    <message>
        <source>“%1” is no number of minutes.</source>
        <translation>„%1“ ist keine Zahl von Minuten.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to %1 for “%2”, or take it out.</source>
        <translation>Schreiben Sie für „%2“ eine ganze Zahl von 1 bis %1, oder nehmen Sie es heraus.</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message numerus="yes">
        <source>%n core(s), %1 GB</source>
        <translation>
            <numerusform>ein Kern, %1 GB</numerusform>
            <numerusform>%n Kerne, %1 GB</numerusform>
        </translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neues</translation>
    </message>
    <message>
        <source>the usual</source>
        <translation>das übliche</translation>
    </message>
    <message>
        <source>Choose the account that the cluster is built with.</source>
        <translation>Wählen Sie das Konto, mit dem der Cluster gebaut wird.</translation>
    </message>
    <message>
        <source>The cloud is asked what it has …</source>
        <translation>Die Cloud wird gefragt, was sie hat …</translation>
    </message>
    <message>
        <source>take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>%1, disk %2 GB</source>
        <translation>%1, Platte %2 GB</translation>
    </message>
    <message>
        <source>too small for %1</source>
        <translation>zu klein für %1</translation>
    </message>
    <message>
        <source>%1 needs %2 GB of memory</source>
        <translation>%1 braucht %2 GB Speicher</translation>
    </message>
    <message>
        <source>too small a disk for %1</source>
        <translation>zu kleine Platte für %1</translation>
    </message>
    <message>
        <source>it has no disk</source>
        <translation>ohne Platte</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>its system is not known</source>
        <translation>sein System ist nicht bekannt</translation>
    </message>
    <message>
        <source>no roles for %1</source>
        <translation>keine Rollen für %1</translation>
    </message>
    <message>
        <source>one that is unused</source>
        <translation>eine unbenutzte</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>Rechner:Port</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>Diesen Rechner hinzufügen</translation>
    </message>
    <message>
        <source>Adds the address that this computer has on its way to the cloud</source>
        <translation>Fügt die Adresse hinzu, die dieser Rechner auf dem Weg zur Cloud hat</translation>
    </message>
</context>
<context>
    <name>TargetKinds</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer (podman or docker)</source>
        <translation>Dieser Computer (podman oder docker)</translation>
    </message>
    <message>
        <source>on this computer, in containers</source>
        <translation>auf diesem Computer, in Containern</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>On this computer machines share all there is.</source>
        <translation>Auf diesem Computer teilen sich die Maschinen alles.</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>no size yet</source>
        <translation>noch keine Größe</translation>
    </message>
    <message>
        <source>The account, as the page Clouds calls it.</source>
        <translation>Das Konto, wie die Seite Clouds es nennt.</translation>
    </message>
    <message>
        <source>It is not said with which account the cluster is to be built.</source>
        <translation>Es ist nicht gesagt, mit welchem Konto der Cluster gebaut werden soll.</translation>
    </message>
    <message>
        <source>The system of the machines: an image of the cloud.</source>
        <translation>Das System der Maschinen: ein Image der Cloud.</translation>
    </message>
    <message>
        <source>It is not said which system the machines get.</source>
        <translation>Es ist nicht gesagt, welches System die Maschinen bekommen.</translation>
    </message>
    <message>
        <source>The size of the machines: one that the cloud has.</source>
        <translation>Die Größe der Maschinen: eine, die die Cloud hat.</translation>
    </message>
    <message>
        <source>It is not said how large the machines are.</source>
        <translation>Es ist nicht gesagt, wie groß die Maschinen sind.</translation>
    </message>
    <message>
        <source>A network of the project. Without one, the cluster gets its own.</source>
        <translation>Ein Netz des Projekts. Ohne eines bekommt der Cluster ein eigenes.</translation>
    </message>
    <message>
        <source>The network that leads outside, where the cloud has several.</source>
        <translation>Das Netz, das nach außen führt, wo die Cloud mehrere hat.</translation>
    </message>
    <message>
        <source>The addresses that may enter, as in 203.0.113.0/24. Without them: all.</source>
        <translation>Die Adressen, die eintreten dürfen, wie in 203.0.113.0/24. Ohne sie: alle.</translation>
    </message>
    <message>
        <source>Name servers of the cluster&apos;s own network.</source>
        <translation>Nameserver des eigenen Netzes des Clusters.</translation>
    </message>
    <message>
        <source>The availability zone of the machines.</source>
        <translation>Die Verfügbarkeitszone der Maschinen.</translation>
    </message>
    <message>
        <source>The availability zone of the volumes.</source>
        <translation>Die Verfügbarkeitszone der Volumes.</translation>
    </message>
    <message>
        <source>The type of the volumes.</source>
        <translation>Der Typ der Volumes.</translation>
    </message>
    <message>
        <source>GB that a machine starts from, where its size has no disk.</source>
        <translation>GB, von denen eine Maschine startet, wo ihre Größe keine Platte hat.</translation>
    </message>
    <message>
        <source>The most memory that a machine may take, as in 2g.</source>
        <translation>Der meiste Speicher, den eine Maschine nehmen darf, wie in 2g.</translation>
    </message>
    <message>
        <source>OpenStack</source>
        <translation>OpenStack</translation>
    </message>
    <message>
        <source>A cloud (OpenStack)</source>
        <translation>Eine Cloud (OpenStack)</translation>
    </message>
    <message>
        <source>at an OpenStack cloud</source>
        <translation>in einer OpenStack-Cloud</translation>
    </message>
    <message>
        <source>One of the cloud&apos;s sizes. Empty: the one of the whole cluster.</source>
        <translation>Eine der Größen der Cloud. Leer: die des ganzen Clusters.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Anfangen mit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Way outside</source>
        <translation>Weg nach außen</translation>
    </message>
    <message>
        <source>Who may enter</source>
        <translation>Wer eintreten darf</translation>
    </message>
    <message>
        <source>How the cluster is entered: by a new public address, by one of the project (own), by a port that a gateway leads to it, or directly, where its network can be reached.</source>
        <translation>Wie der Cluster betreten wird: über eine neue öffentliche Adresse, über eine des Projekts (own), über einen Port, den ein Gateway zu ihm führt, oder unmittelbar, wo sein Netz zu erreichen ist.</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>The project&apos;s public address that leads into the cluster; it is given back, and never removed.</source>
        <translation>Die öffentliche Adresse des Projekts, die in den Cluster führt; sie wird zurückgegeben und nie entfernt.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Host and port that somebody leads to the entry&apos;s SSH, as in gateway.example.org:2222.</source>
        <translation>Rechner und Port, die jemand zum SSH des Eingangs führt, wie gateway.example.org:2222.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The proxy by which machines get packages, without a login.</source>
        <translation>Der Proxy, durch den Maschinen Pakete holen, ohne Anmeldung.</translation>
    </message>
    <message>
        <source>Hosts and domains that machines ask without the proxy.</source>
        <translation>Rechner und Domänen, die Maschinen ohne den Proxy fragen.</translation>
    </message>
    <message>
        <source>A mirror of the machines&apos; distribution.</source>
        <translation>Ein Spiegel der Distribution der Maschinen.</translation>
    </message>
    <message>
        <source>An index of Python&apos;s packages.</source>
        <translation>Ein Verzeichnis der Pakete von Python.</translation>
    </message>
    <message>
        <source>How many minutes a machine may take to come, and to go; a slow cloud needs more than 30.</source>
        <translation>Wie viele Minuten eine Maschine zum Kommen und zum Gehen brauchen darf; eine langsame Cloud braucht mehr als 30.</translation>
    </message>
    <message>
        <source>How many minutes a volume may take to come, to go and to be attached; else 30.</source>
        <translation>Wie viele Minuten ein Volume zum Kommen, zum Gehen und zum Anhängen brauchen darf; sonst 30.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>This version cannot build on “%1”. It can on: %2.</source>
        <translation>Diese Version kann auf „%1“ nicht bauen. Sie kann es auf: %2.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>New clusters can begin with this design. It holds no machine that runs and no password.</source>
        <translation>Neue Cluster können mit diesem Entwurf beginnen. Er enthält keine laufende Maschine und kein Passwort.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When to take it, in one sentence</source>
        <translation>Wann man sie nimmt, in einem Satz</translation>
    </message>
    <message>
        <source>Take it for …</source>
        <translation>Nehmen Sie sie für …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>There is no template “%1”. There are: %2.</source>
        <translation>Es gibt keine Vorlage „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>A cluster needs a name of 1 to 63 letters.</source>
        <translation>Ein Cluster braucht einen Namen von 1 bis 63 Buchstaben.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be read.</source>
        <translation>Die Vorlage „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is a file. Choose another name for the cluster&apos;s folder.</source>
        <translation>%1 ist eine Datei. Wählen Sie für den Ordner des Clusters einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or a new name.</source>
        <translation>%1 ist nicht leer. Wählen Sie einen leeren Ordner, oder einen neuen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that the disk has room and that the folder above is yours.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Ist auf der Platte Platz, und gehört der Ordner darüber Ihnen?</translation>
    </message>
    <message>
        <source>One machine</source>
        <translation>Eine Maschine</translation>
    </message>
    <message>
        <source>Take it to look around: everything is on one machine, the smallest there is.</source>
        <translation>Zum Umsehen: alles auf einer Maschine, kleiner geht es nicht.</translation>
    </message>
    <message>
        <source>Teaching cluster</source>
        <translation>Lehrcluster</translation>
    </message>
    <message>
        <source>Take it to learn or teach: a master, two workers and their helpers, with charts.</source>
        <translation>Zum Lernen und Lehren: ein Master, zwei Worker und ihre Helfer, mit Diagrammen.</translation>
    </message>
    <message>
        <source>Genome analysis</source>
        <translation>Genomanalyse</translation>
    </message>
    <message>
        <source>Take it for real work on many samples: four control machines and as many workers as you like.</source>
        <translation>Für echte Arbeit an vielen Proben: vier Steuermaschinen und so viele Worker, wie Sie wollen.</translation>
    </message>
    <message>
        <source>Storage cluster</source>
        <translation>Speichercluster</translation>
    </message>
    <message>
        <source>Take it when many machines need the same large files: three of them share their disks.</source>
        <translation>Wenn viele Maschinen dieselben großen Dateien brauchen: Drei davon legen ihre Platten zusammen.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Take it when you know what you want: you draw from the first machine on.</source>
        <translation>Wenn Sie wissen, was Sie wollen: Sie zeichnen von der ersten Maschine an.</translation>
    </message>
    <message>
        <source>A template needs a name of letters or digits.</source>
        <translation>Eine Vorlage braucht einen Namen aus Buchstaben oder Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is a template of the program. Choose another name.</source>
        <translation>„%1“ ist eine Vorlage des Programms. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check that the disk has room.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen. Prüfen Sie, ob Platz ist.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be removed.</source>
        <translation>Die Vorlage „%1“ lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>There is no target “%1”. There are: %2.</source>
        <translation>Ein Ziel „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>make</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>neu starten</translation>
    </message>
    <message>
        <source>make anew</source>
        <translation>neu anlegen</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>zerstören</translation>
    </message>
    <message>
        <source>take in</source>
        <translation>übernehmen</translation>
    </message>
</context>
<context>
    <name>TerminalWords</name>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>To raise it: %1</source>
        <translation>Um es zu erhöhen: %1</translation>
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
    <name>TerraformFolder</name>
    <message>
        <source>%1 does not belong there and cannot be removed. Remove it, then start the run again.</source>
        <translation>%1 gehört nicht dorthin und lässt sich nicht entfernen. Entfernen Sie es, und starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be written. See whether the disk is full.</source>
        <translation>%1 ließ sich nicht schreiben. Ist die Platte voll?</translation>
    </message>
</context>
<context>
    <name>TerraformWork</name>
    <message>
        <source>Terraform&apos;s state was torn when its run was ended. It was put back as it was before that run.</source>
        <translation>Der Terraform-Stand war zerrissen, weil sein Lauf beendet wurde. Er wurde zurückgesetzt auf den Stand vor jenem Lauf.</translation>
    </message>
    <message>
        <source>Terraform could not fetch what it needs for this place. See whether the network works, then start the run again. Nothing was touched. %1</source>
        <translation>Terraform konnte nicht holen, was es für diesen Ort braucht. Prüfen Sie, ob das Netz geht, und starten Sie den Lauf erneut. Es wurde nichts angefasst. %1</translation>
    </message>
    <message>
        <source>it has vanished</source>
        <translation>sie ist verschwunden</translation>
    </message>
    <message>
        <source>Terraform was ended from outside, or could not be started. Nothing was touched; start the run again.</source>
        <translation>Terraform wurde von außen beendet oder ließ sich nicht starten. Nichts wurde angerührt; starten Sie den Lauf neu.</translation>
    </message>
    <message>
        <source>Terraform could not make a plan: %1</source>
        <translation>Terraform konnte keinen Plan machen: %1</translation>
    </message>
    <message>
        <source>Terraform said nothing for so long that it was ended. Start the run again; it goes on from here.</source>
        <translation>Terraform sagte so lange nichts, dass es beendet wurde. Starten Sie den Lauf neu; er macht hier weiter.</translation>
    </message>
    <message>
        <source>Terraform was ended from outside, or could not be started. What is made stays; start the run again, and it makes only what is missing.</source>
        <translation>Terraform wurde von außen beendet oder ließ sich nicht starten. Was angelegt ist, bleibt; starten Sie den Lauf neu, dann legt er nur an, was fehlt.</translation>
    </message>
    <message>
        <source>Terraform could not finish. What is made stays; start the run again when this is mended, and it makes only what is missing. %1</source>
        <translation>Terraform kam nicht zu Ende. Was angelegt ist, bleibt; starten Sie den Lauf neu, wenn das behoben ist, dann legt er nur an, was fehlt. %1</translation>
    </message>
    <message>
        <source>%1 came up after the run that made it had ended. It is kept as it is.</source>
        <translation>%1 kam hoch, nachdem der Lauf, der sie machte, geendet hatte. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It said nothing for so long that it was ended.</source>
        <translation>Es sagte so lange nichts, dass es beendet wurde.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, which the run&apos;s log has.</source>
        <translation>
            <numerusform>Und %n weiterer, der im Protokoll des Laufs steht.</numerusform>
            <numerusform>Und %n weitere, die im Protokoll des Laufs stehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 It is tried again in %n s.</source>
        <translation>
            <numerusform>%1 In %n s wird es noch einmal versucht.</numerusform>
            <numerusform>%1 In %n s wird es noch einmal versucht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Connection test</source>
        <translation>Verbindungsprobe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach …</translation>
    </message>
    <message>
        <source>%1 of %2 steps passed · %3</source>
        <translation>%1 von %2 Schritten bestanden · %3</translation>
    </message>
    <message>
        <source>%1 of %2 steps passed, %3 failed · %4</source>
        <translation>%1 von %2 Schritten gelungen, %3 nicht · %4</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 steps passed, %3 waits for your word · %4</source>
        <translation>%1 von %2 Schritten gelungen, %3 wartet auf Ihr Wort · %4</translation>
    </message>
</context>
<context>
    <name>TextTwin</name>
    <message>
        <source>Hide the text</source>
        <translation>Text verbergen</translation>
    </message>
    <message>
        <source>Line %1: %2 The picture stays as it was.</source>
        <translation>Zeile %1: %2 Das Bild bleibt, wie es war.</translation>
    </message>
    <message>
        <source>The picture follows what you write.</source>
        <translation>Das Bild folgt dem, was Sie schreiben.</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
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
    <name>Tour</name>
    <message>
        <source>What have I got?</source>
        <translation>Was habe ich?</translation>
    </message>
    <message>
        <source>The picture shows your machines and who talks to whom. What a machine does is its roles, from this list: drag one onto a machine, or select machines and press Enter on it.</source>
        <translation>Das Bild zeigt Ihre Maschinen und wer mit wem spricht. Was eine Maschine tut, sind ihre Rollen aus dieser Liste: Ziehen Sie eine auf eine Maschine, oder wählen Sie Maschinen aus und drücken Sie auf ihr die Eingabetaste.</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>Was wird geschehen?</translation>
    </message>
    <message>
        <source>The plan says it in words before anything happens: what is made, changed or destroyed, what it takes and how long. The picture marks the same machines. Only Build does it.</source>
        <translation>Der Plan sagt es in Worten, bevor etwas geschieht: was angelegt, geändert oder zerstört wird, was es braucht und wie lange es dauert. Das Bild markiert dieselben Maschinen. Erst „Aufbauen“ tut es.</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Was geschieht gerade?</translation>
    </message>
    <message>
        <source>While it builds, each machine’s ring fills, and the list counts who is where. The log below says all that the tools said. You can close the window meanwhile.</source>
        <translation>Während des Aufbaus füllt sich der Ring jeder Maschine, und die Liste zählt, wer wo ist. Das Protokoll darunter sagt alles, was die Werkzeuge gesagt haben. Das Fenster können Sie derweil schließen.</translation>
    </message>
    <message>
        <source>Is it well?</source>
        <translation>Geht es ihm gut?</translation>
    </message>
    <message>
        <source>Health says what is amiss, and a button mends it: here a machine has stopped. Monitoring has the charts, Services the web pages, Runs all that was ever done.</source>
        <translation>„Befinden“ sagt, was nicht stimmt, und ein Knopf behebt es: Hier steht eine Maschine still. Überwachung hat die Diagramme, Dienste die Webseiten, Läufe alles, was je getan wurde.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Tour, %1 of %2</source>
        <translation>Rundgang, %1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
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
    <message>
        <source>%1 does not let the charts in. Configure the cluster once, which tells it this computer&apos;s key.</source>
        <translation>%1 lässt die Diagramme nicht herein. Konfigurieren Sie den Cluster einmal: Damit erfährt er den Schlüssel dieses Computers.</translation>
    </message>
    <message>
        <source>No port of this computer can be used: a firewall may stand between its own programs.</source>
        <translation>Kein Port dieses Computers ist zu gebrauchen: Eine Firewall steht vielleicht zwischen seinen eigenen Programmen.</translation>
    </message>
</context>
<context>
    <name>UpdateCheck</name>
    <message>
        <source>%1 did not say whether there is a newer version: %2</source>
        <translation>%1 sagte nicht, ob es eine neuere Version gibt: %2</translation>
    </message>
</context>
<context>
    <name>UpdateNewsFile</name>
    <message>
        <source>What says whether there is a newer version is not good, so it is not used.</source>
        <translation>Was sagt, ob es eine neuere Version gibt, ist nicht in Ordnung, also wird es nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>May Butler Desktop look once a day whether there is a newer version?</source>
        <translation>Darf Butler Desktop einmal am Tag nachsehen, ob es eine neuere Version gibt?</translation>
    </message>
    <message>
        <source>It reads one file at %1, and sends nothing about you or your clusters. The menu changes it.</source>
        <translation>Es liest eine Datei bei %1 und sendet nichts über Sie oder Ihre Cluster. Im Menü lässt es sich ändern.</translation>
    </message>
    <message>
        <source>Look once a day</source>
        <translation>Einmal am Tag nachsehen</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>Nicht nachsehen</translation>
    </message>
    <message>
        <source>Butler Desktop %1 is there.</source>
        <translation>Butler Desktop %1 ist da.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diese nicht</translation>
    </message>
    <message>
        <source>Butler Desktop %1</source>
        <translation>Butler Desktop %1</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Die Seite öffnen</translation>
    </message>
</context>
<context>
    <name>VerbTable</name>
    <message>
        <source>what a build would make, change and destroy</source>
        <translation>was ein Bauen anlegen, ändern und zerstören würde</translation>
    </message>
    <message>
        <source>makes the machines</source>
        <translation>legt die Maschinen an</translation>
    </message>
    <message>
        <source>sees whether all is as designed</source>
        <translation>prüft, ob alles wie entworfen ist</translation>
    </message>
    <message>
        <source>plan, apply, configure and verify</source>
        <translation>plan, apply, configure und verify</translation>
    </message>
    <message>
        <source>what is, asked of the machines now; --watch asks again at each line of standard input</source>
        <translation>was ist, jetzt von den Maschinen erfragt; --watch fragt bei jeder Zeile der Standardeingabe erneut</translation>
    </message>
    <message>
        <source>what was done, newest first</source>
        <translation>was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>what a run said, the newest by default [RUN] [--follow]</source>
        <translation>was ein Lauf gesagt hat, sonst der neueste [LAUF] [--follow]</translation>
    </message>
    <message>
        <source>stops the run safely [RUN]; --force ends its tools at once; --lost frees the
cluster of a run whose computer is gone for good [--name NAME]</source>
        <translation>hält den Lauf sicher an [LAUF]; --force beendet seine Werkzeuge sofort; --lost befreit den
Cluster von einem Lauf, dessen Computer für immer fort ist [--name NAME]</translation>
    </message>
    <message>
        <source>which container engine serves here, or why none does;
--image makes the base image of the machines;
--allow-privileged lets docker run machines whose root is root here</source>
        <translation>welche Container-Engine hier dient, oder warum keine;
--image macht das Basisabbild der Maschinen;
--allow-privileged lässt docker Maschinen betreiben, deren root hier root ist</translation>
    </message>
    <message>
        <source>butlerctl VERB FOLDER [OPTIONS]

</source>
        <translation>butlerctl VERB ORDNER [OPTIONEN]

</translation>
    </message>
    <message>
        <source>your accounts at clouds; “cloud” alone says what it can do with them</source>
        <translation>Ihre Konten bei Clouds; „cloud“ allein sagt, was sich mit ihnen tun lässt</translation>
    </message>
    <message>
        <source>begins a cluster; without a folder it lists the templates
[--template TEMPLATE] [--target TARGET] [--cloud ACCOUNT] [--name NAME]</source>
        <translation>beginnt einen Cluster; ohne Ordner nennt es die Vorlagen
[--template VORLAGE] [--target ZIEL] [--cloud KONTO] [--name NAME]</translation>
    </message>
    <message>
        <source>takes the cluster down [--yes]; data volumes at a cloud stay for the
next build, unless --volumes says that they go, too</source>
        <translation>baut den Cluster ab [--yes]; Volumes in einer Cloud bleiben für den
nächsten Aufbau, außer --volumes sagt, dass auch sie gehen</translation>
    </message>
    <message>
        <source>list FOLDER: the copies of Terraform&apos;s state, one after every run;
restore FOLDER WHICH: puts one in its place [--yes]</source>
        <translation>list ORDNER: die Kopien von Terraforms Zustand, eine nach jedem Lauf;
restore ORDNER WELCHE: setzt eine an seine Stelle [--yes]</translation>
    </message>
    <message>
        <source>writes FILE: all of the cluster, opened by a passphrase alone, which is
read from standard input</source>
        <translation>schreibt DATEI: den ganzen Cluster, den nur eine Passphrase öffnet, die von
der Standardeingabe gelesen wird</translation>
    </message>
    <message>
        <source>FILE FOLDER: takes the cluster over that a backup holds</source>
        <translation>DATEI ORDNER: übernimmt den Cluster, den eine Sicherung enthält</translation>
    </message>
    <message>
        <source>whether the roles of a folder of yours can be taken</source>
        <translation>ob die Rollen eines Ordners von Ihnen genommen werden können</translation>
    </message>
    <message>
        <source>gives them their roles [--machine NAME]; --remove-data destroys what these
machines keep of roles that they have no more; --new-consul-key changes the
key with which Consul&apos;s agents speak to each other; --recover-consul gives it a
leader again where most of its servers were lost</source>
        <translation>gibt ihnen ihre Rollen [--machine NAME]; --remove-data zerstört, was diese
Maschinen von Rollen behalten, die sie nicht mehr haben; --new-consul-key
wechselt den Schlüssel, mit dem Consuls Agenten miteinander sprechen;
--recover-consul gibt ihm wieder einen Leiter, wo die meisten seiner Server
verloren sind</translation>
    </message>
    <message>
        <source>  --json                      events, or one document, for programs
  --allow-destroy             apply, up: machines may be destroyed or made anew
  --replace MACHINE           plan, apply, up: makes this machine anew
  --take-in                   plan, apply, up: goes on with what is there and no state knows
  --remove-unknown            plan, apply, up: removes it; that takes --allow-destroy, too
  --moved, --copied           the answer when the folder is at another place than before
  --plan RUN                  apply, up: does what this plan showed, or asks again

Exit codes: 0 done, 1 failed, 2 the command line or the design is wrong, 3 another run is going on,
4 stopped, 5 would destroy something and was not told to.
</source>
        <translation>  --json                      Ereignisse, oder ein Dokument, für Programme
  --allow-destroy             apply, up: Maschinen dürfen zerstört oder neu angelegt werden
  --replace MASCHINE          plan, apply, up: legt diese Maschine neu an
  --take-in                   plan, apply, up: macht mit dem weiter, was da ist und kein Zustand kennt
  --remove-unknown            plan, apply, up: entfernt es; dazu gehört auch --allow-destroy
  --moved, --copied           die Antwort, wenn der Ordner an einem anderen Ort liegt als zuvor
  --plan LAUF                 apply, up: tut, was dieser Plan gezeigt hat, oder fragt erneut

Rückgabewerte: 0 getan, 1 fehlgeschlagen, 2 Befehlszeile oder Entwurf sind falsch, 3 ein anderer Lauf ist im Gang,
4 angehalten, 5 würde etwas zerstören und durfte es nicht.
</translation>
    </message>
    <message>
        <source>whether the design can be built; with --cloud ACCOUNT, what of it the cloud of
another account does not have, before it is built there</source>
        <translation>ob der Entwurf gebaut werden kann; mit --cloud KONTO, was davon die Cloud eines
anderen Kontos nicht hat, bevor er dort gebaut wird</translation>
    </message>
    <message>
        <source>SOURCE [FOLDER]: what of a cluster that Butler&apos;s own Terraform of old made can be
taken over: a terraform.tfstate, a *.tfvars, or their folder; with FOLDER it
becomes a design there [--cloud ACCOUNT] [--name NAME]</source>
        <translation>QUELLE [ORDNER]: was von einem Cluster, den Butlers eigenes altes Terraform gemacht
hat, übernommen werden kann: eine terraform.tfstate, eine *.tfvars oder ihr Ordner;
mit ORDNER wird dort ein Entwurf daraus [--cloud KONTO] [--name NAME]</translation>
    </message>
    <message>
        <source>what an analysis works with there, with its versions, for a paper: name,
version, where it comes from and which machines have it, tabs between</source>
        <translation>womit eine Analyse dort arbeitet, mit Versionen, für eine Veröffentlichung:
Name, Version, Herkunft und welche Maschinen es haben, Tabulatoren dazwischen</translation>
    </message>
    <message>
        <source>what a plan does in full, the newest by default [RUN]: what is set, and what changes
from what to what; --json: a line for each of its changes</source>
        <translation>was ein Plan im Einzelnen tut, sonst der neueste [LAUF]: was gesetzt wird und was sich
wovon wozu ändert; --json: eine Zeile für jede Änderung</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
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
</context>
<context>
    <name>VolumeRows</name>
    <message>
        <source>Add a volume</source>
        <translation>Datenträger hinzufügen</translation>
    </message>
    <message>
        <source>add the volume %1</source>
        <translation>den Datenträger %1 hinzufügen</translation>
    </message>
    <message>
        <source>several; a new one is given to all in their place</source>
        <translation>verschieden; ein neuer ersetzt sie bei allen</translation>
    </message>
    <message>
        <source>none: what it keeps goes with it</source>
        <translation>keine: Was sie aufhebt, geht mit ihr</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>Name des Datenträgers</translation>
    </message>
    <message>
        <source>Its name: small letters, digits and dashes.</source>
        <translation>Sein Name: Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Size of the volume %1 in GB</source>
        <translation>Größe des Datenträgers %1 in GB</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Remove the volume %1</source>
        <translation>Datenträger %1 entfernen</translation>
    </message>
    <message>
        <source>Where the volume %1 is mounted</source>
        <translation>Wo der Datenträger %1 eingehängt ist</translation>
    </message>
    <message>
        <source>The folder on the machine in which its files are found, such as /data.</source>
        <translation>Der Ordner auf der Maschine, in dem die Dateien liegen, etwa /data.</translation>
    </message>
    <message>
        <source>change the volume %1</source>
        <translation>den Datenträger %1 ändern</translation>
    </message>
    <message>
        <source>remove the volume %1</source>
        <translation>den Datenträger %1 entfernen</translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message>
        <source> (%1 GB)</source>
        <translation> (%1 GB)</translation>
    </message>
    <message>
        <source> (%1 GB each)</source>
        <translation> (je %1 GB)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>WayInForm</name>
    <message>
        <source>Your key for it</source>
        <translation>Ihr Schlüssel dafür</translation>
    </message>
    <message>
        <source>none: the keys of your SSH agent</source>
        <translation>keine: die Schlüssel Ihres SSH-Agenten</translation>
    </message>
    <message>
        <source>The file of your key for the jump host</source>
        <translation>Die Datei Ihres Schlüssels für den Sprungrechner</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Dessen Datei</translation>
    </message>
    <message>
        <source>the private half, without .pub</source>
        <translation>die private Hälfte, ohne .pub</translation>
    </message>
    <message>
        <source>The file of your key for the machines</source>
        <translation>Die Datei Ihres Schlüssels für die Maschinen</translation>
    </message>
    <message>
        <source>The way in</source>
        <translation>Der Weg hinein</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>Sprungrechner</translation>
    </message>
    <message>
        <source>A computer of the cloud&apos;s that leads to your machines, where they cannot be reached at once. Its people tell you its name; most clouds have none.</source>
        <translation>Ein Rechner der Cloud, der zu Ihren Maschinen führt, wo diese nicht unmittelbar erreichbar sind. Seinen Namen nennen Ihnen die Betreiber; die meisten Clouds haben keinen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>22, unless the cloud&apos;s people told you another.</source>
        <translation>22, wenn die Betreiber der Cloud keinen anderen nennen.</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Ihr Name dort</translation>
    </message>
    <message>
        <source>With which you sign in at the jump host. It is often another than on the cloud&apos;s own page.</source>
        <translation>Mit dem Sie sich am Sprungrechner anmelden. Oft ist es ein anderer als auf der Seite der Cloud.</translation>
    </message>
    <message>
        <source>The file of the private key whose public half the jump host knows. It stays where it is.</source>
        <translation>Die Datei des privaten Schlüssels, dessen öffentliche Hälfte der Sprungrechner kennt. Sie bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Made for each cluster</source>
        <translation>Für jeden Cluster ein eigener</translation>
    </message>
    <message>
        <source>A key of your own</source>
        <translation>Ein Schlüssel von Ihnen</translation>
    </message>
    <message>
        <source>SSH key of the machines</source>
        <translation>SSH-Schlüssel der Maschinen</translation>
    </message>
    <message>
        <source>The key that opens your machines. One that is made for each cluster opens nothing else, and goes with it.</source>
        <translation>Der Schlüssel, der Ihre Maschinen öffnet. Einer, der für jeden Cluster gemacht wird, öffnet sonst nichts und vergeht mit ihm.</translation>
    </message>
    <message>
        <source>Who may sign in there, too</source>
        <translation>Wer sich dort auch anmelden darf</translation>
    </message>
    <message>
        <source>Public keys of colleagues, one a line, as they stand in their files that end in .pub. Never a private one.</source>
        <translation>Öffentliche Schlüssel von Kollegen, einer in einer Zeile, wie sie in deren Dateien stehen, die auf .pub enden. Nie ein privater.</translation>
    </message>
</context>
<context>
    <name>WebDoor</name>
    <message>
        <source>This address was good once. Open the page again from the window.</source>
        <translation>Diese Adresse galt einmal. Öffnen Sie die Seite noch einmal aus dem Fenster.</translation>
    </message>
    <message>
        <source>Nothing answers at port %1 of %2. The page Services of the window says how it is there.</source>
        <translation>Auf Port %1 von %2 antwortet nichts. Die Seite Dienste des Fensters sagt, wie es dort steht.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>One computer of the cluster. On this computer it is a container that starts like a real machine; in a cloud it is a virtual one.</source>
        <translation>Ein Rechner des Clusters. Auf diesem Computer ist sie ein Container, der startet wie eine wirkliche Maschine; in einer Cloud ist sie eine virtuelle.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Machines that are alike: the same roles, size and disks, one name and a number for each. A group is one thing in the picture.</source>
        <translation>Maschinen, die gleich sind: dieselben Rollen, Größe und Platten, ein Name und für jede eine Nummer. Eine Gruppe ist im Bild eines.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What a machine is for, such as worker or monitoring server. A role says what is installed, which services run, and which other roles it needs.</source>
        <translation>Wozu eine Maschine da ist, etwa als Worker oder Überwachungsserver. Eine Rolle sagt, was installiert wird, welche Dienste laufen und welche anderen Rollen sie braucht.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where a cluster runs: this computer or a cloud. Files of the cluster and the terminal call it the target.</source>
        <translation>Wo ein Cluster läuft: auf diesem Computer oder in einer Cloud. Die Dateien des Clusters und das Terminal nennen ihn Target.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What a build would do, before it does it: which machines, disks and addresses it makes, changes or destroys. Making a plan changes nothing.</source>
        <translation>Was ein Aufbau täte, bevor er es tut: welche Maschinen, Platten und Adressen er anlegt, ändert oder zerstört. Einen Plan zu machen ändert nichts.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>One piece of work from its beginning to its end: a plan, a build, a check or a take-down. Each is kept with its steps and its log.</source>
        <translation>Eine Arbeit von Anfang bis Ende: ein Plan, ein Aufbau, eine Prüfung oder ein Abbau. Jeder wird mit seinen Schritten und seinem Protokoll aufbewahrt.</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>One of four ways to look at the same picture: Design, Plan, Progress and Health. Another lens moves no machine and changes nothing.</source>
        <translation>Eine von vier Arten, dasselbe Bild anzusehen: Entwurf, Plan, Fortschritt und Befinden. Eine andere Ansicht verschiebt keine Maschine und ändert nichts.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Something of the running cluster that is not as the design says or as it should be, such as a machine that does not answer, with what can be done about it.</source>
        <translation>Etwas am laufenden Cluster, das nicht ist, wie der Entwurf es sagt oder wie es sein sollte, etwa eine Maschine, die nicht antwortet, mit dem, was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Waise</translation>
    </message>
    <message>
        <source>A machine that is there but is not in the design any more. A finding names it, and it stays until you give a build leave to remove it.</source>
        <translation>Eine Maschine, die da ist, aber nicht mehr im Entwurf steht. Ein Befund nennt sie, und sie bleibt, bis Sie einem Aufbau erlauben, sie zu entfernen.</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Left over from earlier: a figure that nobody has renewed since, or a key that Salt still accepts from a machine that is gone.</source>
        <translation>Von früher übrig: ein Messwert, den seither niemand erneuert hat, oder ein Schlüssel, den Salt noch annimmt, von einer Maschine, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Salt</translation>
    </message>
    <message>
        <source>The tool that sets machines up: it installs packages, writes settings and starts services, and tells of each whether it had to change anything.</source>
        <translation>Das Werkzeug, das Maschinen einrichtet: Es installiert Pakete, schreibt Einstellungen und startet Dienste, und sagt von jedem, ob es etwas ändern musste.</translation>
    </message>
    <message>
        <source>Salt master</source>
        <translation>Salt-Master</translation>
    </message>
    <message>
        <source>The machine that tells all others what they are to be. It is also the one by which you enter the cluster.</source>
        <translation>Die Maschine, die allen anderen sagt, was sie sein sollen. Über sie betreten Sie auch den Cluster.</translation>
    </message>
    <message>
        <source>Minion</source>
        <translation>Minion</translation>
    </message>
    <message>
        <source>Salt’s part on each machine: a small program that asks the master what to do and does it. A minion that is silent cannot be set up, but its machine may be well.</source>
        <translation>Salts Teil auf jeder Maschine: ein kleines Programm, das den Master fragt, was zu tun ist, und es tut. Ein Minion, der schweigt, lässt sich nicht einrichten, aber seiner Maschine kann es gut gehen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>One thing that Salt sees to on a machine, such as a package that is installed or a service that runs. What is so already is left alone.</source>
        <translation>Eine Sache, für die Salt auf einer Maschine sorgt, etwa ein Paket, das installiert ist, oder ein Dienst, der läuft. Was schon so ist, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Highstate</source>
        <translation>Highstate</translation>
    </message>
    <message>
        <source>All states of a machine together, as its roles ask for them. Applying the highstate makes the machine what the design says.</source>
        <translation>Alle Zustände einer Maschine zusammen, wie ihre Rollen sie verlangen. Wird der Highstate angewendet, ist die Maschine, was der Entwurf sagt.</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>Values that the master gives to a machine for its states, such as addresses and passwords. Each machine is given only what is meant for it.</source>
        <translation>Werte, die der Master einer Maschine für ihre Zustände gibt, etwa Adressen und Passwörter. Jede Maschine bekommt nur, was für sie bestimmt ist.</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Grain</translation>
    </message>
    <message>
        <source>A fact that a minion tells of its own machine, such as its operating system or its number of cores.</source>
        <translation>Eine Tatsache, die ein Minion von seiner Maschine berichtet, etwa ihr Betriebssystem oder wie viele Kerne sie hat.</translation>
    </message>
    <message>
        <source>Consul</source>
        <translation>Consul</translation>
    </message>
    <message>
        <source>The tool that knows which machines are alive and which service runs where, so that services find each other by name.</source>
        <translation>Das Werkzeug, das weiß, welche Maschinen am Leben sind und welcher Dienst wo läuft, damit Dienste einander beim Namen finden.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>More than half of the Consul servers, which must be alive and agree: 1 of 1, 2 of 3, 3 of 5. Without it the list of services is not written any more.</source>
        <translation>Mehr als die Hälfte der Consul-Server, die am Leben sein und übereinstimmen müssen: 1 von 1, 2 von 3, 3 von 5. Ohne Quorum wird die Liste der Dienste nicht mehr geschrieben.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>A program that works on a machine for others, such as a database or a web page. Its check says whether it is well.</source>
        <translation>Ein Programm, das auf einer Maschine für andere arbeitet, etwa eine Datenbank oder eine Webseite. Seine Prüfung sagt, ob es ihm gut geht.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>A disk beside the machine’s own, for data that must outlive it: it stays when the machine is made anew.</source>
        <translation>Eine Platte neben der eigenen der Maschine, für Daten, die sie überleben müssen: Sie bleibt, wenn die Maschine neu angelegt wird.</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>The way by which this program and you get onto a machine. Nobody can read along, and only who has the cluster’s key comes in.</source>
        <translation>Der Weg, auf dem dieses Programm und Sie auf eine Maschine kommen. Niemand kann mitlesen, und nur wer den Schlüssel des Clusters hat, kommt hinein.</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>What a machine shows to prove that it is the one that was built. Another key means that another machine may answer in its place.</source>
        <translation>Was eine Maschine vorzeigt, um zu beweisen, dass sie die gebaute ist. Ein anderer Schlüssel heißt, dass vielleicht eine andere Maschine an ihrer Stelle antwortet.</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>Containerprogramm</translation>
    </message>
    <message>
        <source>The program that runs containers on this computer: podman or docker. Each machine of a cluster here is a container.</source>
        <translation>Das Programm, das auf diesem Computer Container ausführt: podman oder docker. Jede Maschine eines Clusters hier ist ein Container.</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message>
        <source>The tool that makes machines, disks and networks, and notes in its state what it made. OpenTofu does the same, and either serves.</source>
        <translation>Das Werkzeug, das Maschinen, Platten und Netze anlegt und in seinem Zustand notiert, was es angelegt hat. OpenTofu tut dasselbe; eines von beiden genügt.</translation>
    </message>
    <message>
        <source>OpenStack</source>
        <translation>OpenStack</translation>
    </message>
    <message>
        <source>The software on which many clouds of universities run. Such a cloud lends machines, disks and addresses to your project.</source>
        <translation>Die Software, auf der viele Clouds von Hochschulen laufen. Eine solche Cloud leiht Ihrem Projekt Maschinen, Platten und Adressen.</translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation>InfluxDB</translation>
    </message>
    <message>
        <source>The database that keeps the figures of all machines over time, such as load and memory. The charts are drawn from it.</source>
        <translation>Die Datenbank, die die Messwerte aller Maschinen über die Zeit verwahrt, etwa Last und Speicher. Aus ihr werden die Diagramme gezeichnet.</translation>
    </message>
</context>
<context>
    <name>YamlEditor</name>
    <message>
        <source>The design as text: cluster.yaml</source>
        <translation>Der Entwurf als Text: cluster.yaml</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
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
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>A colon stands where none can be. Put the text that contains it in quotes, or indent the line as those above it.</source>
        <translation>Ein Doppelpunkt steht, wo keiner sein kann. Setzen Sie den Text, der ihn enthält, in Anführungszeichen, oder rücken Sie die Zeile ein wie die darüber.</translation>
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
    <message>
        <source>The quote that opens here is not closed on its line. Close it.</source>
        <translation>Das Anführungszeichen, das hier öffnet, schließt nicht in seiner Zeile. Schließen Sie es.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB, so it is none of ours. Take it out of a backup.</source>
        <translation>Die Datei ist größer als 16 MB, also keine von uns. Holen Sie sie aus einer Sicherung.</translation>
    </message>
    <message>
        <source>This line is indented otherwise than those it belongs to, or lacks its dash or colon. Write it as those above it.</source>
        <translation>Diese Zeile ist anders eingerückt als die, zu denen sie gehört, oder ihr fehlt Strich oder Doppelpunkt. Schreiben Sie sie wie die darüber.</translation>
    </message>
    <message>
        <source>A bracket that was opened before is not closed here. Close it, or remove it.</source>
        <translation>Eine Klammer, die vorher geöffnet wurde, ist hier nicht geschlossen. Schließen Sie sie, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The file ends in the middle of something. Write its end, or take it out of a backup.</source>
        <translation>Die Datei endet mitten in etwas. Schreiben Sie ihr Ende, oder holen Sie sie aus einer Sicherung.</translation>
    </message>
    <message>
        <source>A no-break space</source>
        <translation>Ein geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>A narrow no-break space</source>
        <translation>Ein schmales geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>An ideographic space</source>
        <translation>Ein ideographisches Leerzeichen</translation>
    </message>
    <message>
        <source>A zero-width space</source>
        <translation>Ein Leerzeichen ohne Breite</translation>
    </message>
    <message>
        <source>A word joiner</source>
        <translation>Ein Wortverbinder</translation>
    </message>
    <message>
        <source>A soft hyphen</source>
        <translation>Ein weiches Trennzeichen</translation>
    </message>
    <message>
        <source>A byte order mark</source>
        <translation>Eine Marke der Bytereihenfolge</translation>
    </message>
    <message>
        <source>A line separator</source>
        <translation>Ein Zeilentrenner</translation>
    </message>
    <message>
        <source>A zero-width joiner</source>
        <translation>Ein Verbinder ohne Breite</translation>
    </message>
    <message>
        <source>A mark that turns the direction of writing</source>
        <translation>Ein Zeichen, das die Schreibrichtung wendet,</translation>
    </message>
    <message>
        <source>An unusual space</source>
        <translation>Ein ungewöhnliches Leerzeichen</translation>
    </message>
    <message>
        <source>A curly quote (%1) stands where only a straight one counts. Write &quot; or &apos; there, at the end of the text too.</source>
        <translation>Hier steht ein typografisches Anführungszeichen (%1), wo nur ein gerades zählt. Schreiben Sie &quot; oder &apos;, auch am Ende des Textes.</translation>
    </message>
    <message>
        <source>A full-width colon (%1) stands here. Write a colon (:) and a space.</source>
        <translation>Hier steht ein breiter Doppelpunkt (%1). Schreiben Sie einen Doppelpunkt (:) und ein Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 (%2) stands here, which YAML takes for a letter. Write a space of the space bar.</source>
        <translation>%1 (%2) steht hier, das YAML für einen Buchstaben hält. Schreiben Sie ein Leerzeichen der Leertaste.</translation>
    </message>
    <message>
        <source>%1 (%2) stands here, which nobody sees. Remove it.</source>
        <translation>%1 (%2) steht hier, was niemand sieht. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list of lines and the last one</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Marks of an unfinished merge stand in line %1. Keep one of the two texts between them, and remove the marks.</source>
        <translation>In Zeile %1 stehen Marken einer unfertigen Zusammenführung. Behalten Sie einen der beiden Texte dazwischen, und entfernen Sie die Marken.</translation>
    </message>
    <message>
        <source>A control character stands in this text. Remove it.</source>
        <translation>In diesem Text steht ein Steuerzeichen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>“%1” can have %2 entries at most.</source>
        <translation>„%1“ kann höchstens %2 Einträge haben.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws, builds, watches and takes down research clusters.</source>
        <translation>Zeichnet Forschungscluster, baut sie auf, überwacht sie und baut sie ab.</translation>
    </message>
    <message>
        <source>Light colours.</source>
        <translation>Helle Farben.</translation>
    </message>
    <message>
        <source>Dark colours.</source>
        <translation>Dunkle Farben.</translation>
    </message>
    <message>
        <source>The cluster&apos;s folder to open.</source>
        <translation>Der Ordner des Clusters, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Save a picture of the window, then end.</source>
        <translation>Ein Bild des Fensters speichern, dann enden.</translation>
    </message>
    <message>
        <source>What the picture shows: %1.</source>
        <translation>Was das Bild zeigt: %1.</translation>
    </message>
    <message>
        <source>Open the recorded cluster: nothing of it is real.</source>
        <translation>Den aufgezeichneten Cluster öffnen: Nichts davon ist echt.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>DesignVerbs</name>
    <message numerus="yes">
        <source>The design is good: %n machine(s).</source>
        <translation>
            <numerusform>The design is good: %n machine.</numerusform>
            <numerusform>The design is good: %n machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>Running, %n finding(s)</source>
        <translation>
            <numerusform>Running, %n finding</numerusform>
            <numerusform>Running, %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaltText</name>
    <message numerus="yes">
        <source>%n state(s) failed. %1</source>
        <translation>
            <numerusform>%n state failed. %1</numerusform>
            <numerusform>%n states failed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not clean, %n state(s) differ: %1. Configure again.</source>
        <translation>
            <numerusform>Not clean, %n state differs: %1. Configure again.</numerusform>
            <numerusform>Not clean, %n states differ: %1. Configure again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetRun</name>
    <message numerus="yes">
        <source>%n machine(s) are there.</source>
        <translation>
            <numerusform>%n machine is there.</numerusform>
            <numerusform>%n machines are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message numerus="yes">
        <source>No connection to the cluster: %1 Trying again in %n s.</source>
        <translation>
            <numerusform>No connection to the cluster: %1 Trying again in %n s.</numerusform>
            <numerusform>No connection to the cluster: %1 Trying again in %n s.</numerusform>
        </translation>
    </message>
</context>
</TS>

; The installer: for the user who runs it, without an administrator. packaging/windows/build.sh gives VERSION, TREE (what is installed), OUT,
; SIZE (KB), ICON and LISTS: a folder with the files `install` and `remove`, which have a line for each thing in TREE. Nothing else is
; ever removed.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; MB: the provider lies there for Terraform and for OpenTofu, and is packed once
SetDateSave off
ManifestDPIAware true
Name "Butler Desktop"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Butler Desktop"
InstallDirRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall\ButlerDesktop" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ButlerDesktop"
!define CLASSES "Software\Classes"
!define VERB "${CLASSES}\SystemFileAssociations\.yaml\shell\ButlerDesktop"
!include MUI2.nsh
!include FileFunc.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\bin\butler-desktop.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString RUNS ${LANG_ENGLISH} "Butler Desktop is running, or another run of it is. Close it, and let its runs end; then try again. Nothing was changed."
LangString RUNS ${LANG_GERMAN} "Butler Desktop läuft, oder ein Lauf davon. Schließen Sie es und lassen Sie seine Läufe enden; dann versuchen Sie es noch einmal. Nichts wurde geändert."
LangString OPEN ${LANG_ENGLISH} "Open in Butler Desktop"
LangString OPEN ${LANG_GERMAN} "In Butler Desktop öffnen"
LangString KIND ${LANG_ENGLISH} "Design of a cluster"
LangString KIND ${LANG_GERMAN} "Entwurf eines Clusters"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Butler Desktop"
VIAddVersionKey /LANG=0 "FileDescription" "Installs Butler Desktop"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL 3 or later"

; A program that runs cannot be written to.
!macro stopIfRuns name
  IfFileExists "$INSTDIR\bin\${name}.exe" 0 +5
  ClearErrors
  FileOpen $0 "$INSTDIR\bin\${name}.exe" a
  IfErrors runs
  FileClose $0
!macroend

Section
  !insertmacro stopIfRuns butler-desktop
  !insertmacro stopIfRuns butlerctl
  Goto free
runs:
  MessageBox MB_OK|MB_ICONSTOP "$(RUNS)" /SD IDOK
  SetErrorLevel 3
  Abort "$(RUNS)"
free:
  ; What an older version had and this one has not goes with it.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
  ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  !include "${LISTS}/install"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Butler Desktop.lnk" "$INSTDIR\bin\butler-desktop.exe"

  ; A cluster's cluster.yaml opens in it; other files of this ending can.
  WriteRegStr HKCU "${CLASSES}\ButlerDesktop.Cluster" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\ButlerDesktop.Cluster\DefaultIcon" "" "$INSTDIR\bin\butler-desktop.exe,0"
  WriteRegStr HKCU "${CLASSES}\ButlerDesktop.Cluster\shell\open\command" "" '"$INSTDIR\bin\butler-desktop.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.yaml\OpenWithProgids" "ButlerDesktop.Cluster" ""
  WriteRegStr HKCU "${VERB}" "MUIVerb" "$(OPEN)"
  WriteRegStr HKCU "${VERB}" "Icon" "$INSTDIR\bin\butler-desktop.exe,0"
  WriteRegStr HKCU "${VERB}" "AppliesTo" 'System.FileName:="cluster.yaml"'
  WriteRegStr HKCU "${VERB}\command" "" '"$INSTDIR\bin\butler-desktop.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Butler Desktop"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\butler-desktop.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The authors of Butler Desktop"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  !insertmacro stopIfRuns butler-desktop
  !insertmacro stopIfRuns butlerctl
  Goto free
runs:
  MessageBox MB_OK|MB_ICONSTOP "$(RUNS)" /SD IDOK
  SetErrorLevel 3
  Abort "$(RUNS)"
free:
  !include "${LISTS}/remove"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Butler Desktop.lnk"
  DeleteRegKey HKCU "${CLASSES}\ButlerDesktop.Cluster"
  DeleteRegValue HKCU "${CLASSES}\.yaml\OpenWithProgids" "ButlerDesktop.Cluster"
  DeleteRegKey HKCU "${VERB}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\SystemFileAssociations\.yaml\shell"
  DeleteRegKey /ifempty HKCU "${CLASSES}\SystemFileAssociations\.yaml"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.yaml\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.yaml"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

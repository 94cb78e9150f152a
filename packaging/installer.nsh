; Headroom among the programs that open YAML files, for whoever looks for one; the editor that has them keeps them.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Headroom.Scenario" "" "Headroom scenario"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Headroom.Scenario\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Headroom.Scenario\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.yaml\OpenWithProgids" "Headroom.Scenario" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.yml\OpenWithProgids" "Headroom.Scenario" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Headroom.Scenario"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.yaml\OpenWithProgids" "Headroom.Scenario"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.yml\OpenWithProgids" "Headroom.Scenario"
!macroend

# Team, sign-in, tray and status.
list(APPEND ui_sources
  signin/formfield.cpp signin/formfield.h signin/signincard.cpp signin/signincard.h
  signin/signinpage.cpp signin/signinpage.h signin/signinrequest.h
  status/oldactsstrip.cpp status/oldactsstrip.h status/quietmenu.cpp status/quietmenu.h
  status/connectionbanner.cpp status/connectionbanner.h status/connectionindicator.cpp status/connectionindicator.h
  status/arrivalnote.cpp status/arrivalnote.h status/countdown.cpp status/countdown.h status/demostrip.cpp status/demostrip.h status/linkbutton.cpp status/linkbutton.h status/noteline.cpp status/noteline.h
  team/presenceglyph.cpp team/presenceglyph.h team/teamdelegate.cpp team/teamdelegate.h team/teammodel.cpp
  team/teammodel.h team/teampage.cpp team/teampage.h team/teamtext.cpp team/teamtext.h
  tray/traybell.cpp tray/traybell.h tray/trayiconpainter.cpp tray/trayiconpainter.h tray/traystate.cpp tray/traystate.h)

# Appointments and consultations.
list(APPEND ui_sources
  text/visittext.cpp text/visittext.h
  visits/consultationmodel.cpp visits/consultationmodel.h visits/consultationpage.cpp visits/consultationpage.h
  visits/daymodel.cpp visits/daymodel.h visits/daypage.cpp visits/daypage.h visits/minutetick.cpp visits/minutetick.h
  visits/placetabs.cpp visits/placetabs.h visits/todaystrip.cpp visits/todaystrip.h visits/visitdelegate.cpp
  visits/visitdelegate.h visits/visitpane.cpp visits/visitpane.h visits/visitrole.h)

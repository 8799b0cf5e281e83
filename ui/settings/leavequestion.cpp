// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/leavequestion.h"

namespace clinicbell::ui {

LeaveQuestion::LeaveQuestion(int waiting, QWidget *parent)
    : DeleteQuestion(
        //: Question before a sign-out, where the organisation lets nothing stay on the computer; %n changes are lost
        tr("%n changes have not reached the clinic yet. Sign out all the same?", nullptr, waiting),
        //: Below that question
        tr("Your organisation keeps nothing on this computer after a sign-out, so they would be lost. They are sent as "
           "soon as the clinic can be reached."),
        //: Button
        tr("Sign out"), parent)
{
    //: Title of a question
    setWindowTitle(tr("Sign out"));
}

} // namespace clinicbell::ui

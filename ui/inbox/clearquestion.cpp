// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/clearquestion.h"

namespace clinicbell::ui {

ClearQuestion::ClearQuestion(const Filter &filter, QWidget *parent)
    : DeleteQuestion(
        filter.shelf == Shelf::Done ? tr("Delete all that is done, of what is shown here?")
                                    //: Question of a dialog
                                    : tr("Delete what has been read, of what is shown here?"),
        filter.shelf == Shelf::Done
            //: Below the question whether to delete
            ? tr("What is pinned or waits for an answer stays. You can take it back for 6 seconds.")
            //: Below the question whether to delete
            : tr("What is unread, pinned or waits for an answer stays. You can take it back for 6 seconds."),
        //: Button
        tr("Delete"), parent)
{
    //: Title of a question
    setWindowTitle(tr("Delete notifications"));
}

} // namespace clinicbell::ui

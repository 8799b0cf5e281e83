// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/attention.h"
#include "core/base/changeset.h"
#include "core/base/refusal.h"

namespace clinicbell {

/// The rule of the table of priorities that put something in its lane.
struct LaneRule
{
    enum class By {
        Type, ///< One that is listed.
        Beginning, ///< Those that begin so are listed.
        Content, ///< What its data holds goes before its type.
        Default, ///< Nobody has listed the type.
    };

    By by = By::Default;
    QString word = {}; ///< The type, or how it begins, or the names of the data's fields.

    friend bool operator==(const LaneRule &, const LaneRule &) = default;
};

/// What @p table (the text of one) says of @p notification; nothing where it is no table.
std::optional<LaneRule> laneRuleOf(const QByteArray &table, const Notification &notification);

/// What was decided when a notification came.
struct Decision
{
    AttentionDecision attention = {};
    Origin origin = Origin::Live;
    QDateTime at = {}; ///< UTC.

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// One thing that was decided about a notification, or that happened to it.
struct WhyStep
{
    enum class Kind {
        CameLive,
        CameLate, ///< By a catch-up, `late` after it was written.
        CameInList, ///< With a list of the server's, in time or long ago.
        Came, ///< In an earlier run of the program, which did not note how.
        MadeHere,
        Lane, ///< `priority`, by `rule`.
        PoppedUp, ///< It was to pop up for some seconds.
        PoppedUpToStay, ///< Until somebody acts.
        StayedQuiet, ///< `reason`.
        WasOld, ///< It came with what the server had from before; that is no news.
        NotRemembered, ///< It came in an earlier run of the program, which noted nothing more.
        Sounded,
        Silent, ///< It popped up without a sound.
        ToldLater, ///< When the quiet was over.
        Overtaken, ///< A newer one tells of the same thing.
        Seen,
        Read,
        UnreadAgain,
        Acknowledged,
        Claimed,
        PutOff, ///< Until `at`.
        Done,
        Waiting, ///< `act` has not been taken by the server yet.
    };

    Kind kind = Kind::CameLive;
    QDateTime at = {}; ///< UTC; invalid: not known.
    std::chrono::seconds late{0};
    Priority priority = Priority::Normal;
    std::optional<LaneRule> rule = {};
    QuietReason reason = QuietReason::NotQuiet;
    OperationKind act = OperationKind::MarkRead;

    friend bool operator==(const WhyStep &, const WhyStep &) = default;
};

/// Everything that is known of one notification.
struct WhyFacts
{
    Notification notification;
    std::optional<Decision> decision = {}; ///< Unset: of an earlier run.
    std::optional<LaneRule> rule = {};
    QList<OperationKind> waiting = {}; ///< Acts upon it that the server has not taken.
};

/// Why it came as it did, or did not make itself heard: in the order in which that was decided.
QList<WhyStep> whyOf(const WhyFacts &facts);

/// The stable words of the command line.
inline constexpr int whyKindCount = 23;
QString whyKey(WhyStep::Kind kind);
QString quietReasonKey(QuietReason reason);
QString laneRuleKey(LaneRule::By by);

} // namespace clinicbell

namespace SmartPick.Engine.Mentorship;

/// <summary>Everything that can stand in the log: the list is closed, so that whoever reads the log knows every word of it.</summary>
/// <remarks>
/// Private things (reflections, ratings of feedback, self-checks, concerns, wellbeing) have no kind: what is not in the log
/// cannot be read from it by the other side.
/// </remarks>
public enum ActivityKind
{
    /// <summary>Somebody was asked. Subject: the request; other: who was asked; word: the kind of request.</summary>
    RequestAsked,

    /// <summary>A request waits for a free place. Subject: the request; other: who was asked.</summary>
    RequestWaiting,

    /// <summary>Who was asked was reminded, once. Subject: the request.</summary>
    RequestNudged,

    /// <summary>A request was accepted. Subject: the request.</summary>
    RequestAccepted,

    /// <summary>A request was declined. Subject: the request; word: the reason, where one was given.</summary>
    RequestDeclined,

    /// <summary>A request ended by itself. Subject: the request.</summary>
    RequestExpired,

    /// <summary>A request was taken back. Subject: the request.</summary>
    RequestWithdrawn,

    /// <summary>What was asked for has been given. Subject: the request.</summary>
    RequestFulfilled,

    /// <summary>A message went to somebody outside. Subject: the record of outreach; title: to whom.</summary>
    OutreachSent,

    /// <summary>A message to somebody outside was repeated. Subject: the record of outreach.</summary>
    OutreachReminded,

    /// <summary>Somebody outside answered. Subject: the record of outreach.</summary>
    OutreachAnswered,

    /// <summary>An ask opened the record of a relationship. Subject: the request; other: the other of the two.</summary>
    RelationshipAsked,

    /// <summary>The first conversation took place. Subject: the meeting; minutes: how long.</summary>
    ConversationHeld,

    /// <summary>A relationship was offered.</summary>
    RelationshipOffered,

    /// <summary>An offer was taken back by who made it.</summary>
    OfferWithdrawn,

    /// <summary>An offer was declined.</summary>
    OfferDeclined,

    /// <summary>A published round placed the pair. Subject: the round.</summary>
    RelationshipPlaced,

    /// <summary>A mentee entered a mentor who has no account.</summary>
    InformalRecorded,

    /// <summary>A mentor without account has taken the record over. Other: the mentor's id from now on.</summary>
    InformalClaimed,

    /// <summary>A version of the agreement was proposed. Version: which.</summary>
    AgreementProposed,

    /// <summary>One side accepted a version of the agreement. Version: which.</summary>
    AgreementAccepted,

    /// <summary>Both sides have accepted the same version of the agreement. Version: which.</summary>
    AgreementReached,

    /// <summary>The relationship runs.</summary>
    RelationshipStarted,

    /// <summary>The relationship rests.</summary>
    RelationshipPaused,

    /// <summary>The relationship runs again.</summary>
    RelationshipResumed,

    /// <summary>The relationship will end on a day. Day: which.</summary>
    RelationshipTapering,

    /// <summary>What was agreed is done.</summary>
    RelationshipCompleted,

    /// <summary>The relationship ended. No reason is kept here.</summary>
    RelationshipEnded,

    /// <summary>An ask came to nothing, so that there was never a relationship.</summary>
    RelationshipNotTakenUp,

    /// <summary>One side has blocked the other. To be shown to that side alone; others read it as ended.</summary>
    RelationshipBlocked,

    /// <summary>The pair has gone through how it is going. Day: the next review, where one was set.</summary>
    ReviewHeld,

    /// <summary>The way to a talk that resets expectations was shown. To be shown to that side alone.</summary>
    ResetOffered,

    /// <summary>The talk that resets expectations took place. Day: when the pair looks again; word: the result, where one was given.</summary>
    ResetHeld,

    /// <summary>A meeting has its date. Subject: the meeting; day: its day.</summary>
    MeetingPlanned,

    /// <summary>A meeting took place. Subject: the meeting; minutes: how long; purpose: what for.</summary>
    MeetingHeld,

    /// <summary>A meeting took place and began late. Subject, minutes, purpose as for one held; word: which side was late.</summary>
    MeetingHeldLate,

    /// <summary>A meeting was cancelled. Subject: the meeting; word: which side cancelled.</summary>
    MeetingCancelled,

    /// <summary>Something was sent ahead of a meeting. Subject: the meeting; title: what.</summary>
    DocumentSent,

    /// <summary>The question whether anything has changed was answered. Subject: the meeting; title: what changed.</summary>
    ChangeTold,

    /// <summary>The question whether anything has changed was skipped. Subject: the meeting.</summary>
    ChangeSkipped,

    /// <summary>A follow-up note was sent. Subject: the meeting.</summary>
    FollowUpSent,

    /// <summary>A task was set. Subject: the task; title: what; day: due; word: its kind; purpose: what for; other: whose it is; work: what it serves.</summary>
    TaskSet,

    /// <summary>A task was done by the actor. Subject: the task; title: what; word: its kind; purpose: what for; work: what it serves.</summary>
    TaskDone,

    /// <summary>A task was dropped. Subject: the task.</summary>
    TaskDropped,

    /// <summary>A message that waits for an answer was sent. Subject: the question; word: the support it asks for, where it is known.</summary>
    QuestionAsked,

    /// <summary>A message was answered. Subject: the question it answers.</summary>
    QuestionAnswered,

    /// <summary>Feedback was given. Subject: what it is on; title: its name.</summary>
    FeedbackGiven,

    /// <summary>Advice was written down. Subject: the advice; word: its topic.</summary>
    AdviceGiven,

    /// <summary>The mentee decided what to do with advice. Subject: the advice.</summary>
    AdviceDecided,

    /// <summary>A mentor introduced the mentee to somebody. Other: to whom, where that person is known; title: to whom or to what.</summary>
    IntroductionMade,

    /// <summary>Somebody spoke for the mentee. Word: the kind; title: where; day: what comes next, where it is known.</summary>
    AdvocacyGiven,

    /// <summary>A letter was promised. Subject: the request for it. The letter itself is nowhere.</summary>
    LetterPromised,

    /// <summary>A letter was uploaded elsewhere. Subject: the request for it. The letter itself is nowhere.</summary>
    LetterUploaded,

    /// <summary>A publication, poster or talk was accepted. Subject: the work; title: its title.</summary>
    PublicationAccepted,

    /// <summary>A program invited to an interview. Title: which.</summary>
    InterviewInvited,

    /// <summary>The mentee matched. Title: where.</summary>
    Matched,

    /// <summary>The mentee graduated. Title: from where, where it is known.</summary>
    Graduated,

    /// <summary>The mentee is at another stage. Word: the stage.</summary>
    StageChanged,

    /// <summary>Thanks were sent. Subject: the entry of the milestone they are for.</summary>
    ThanksSent,

    /// <summary>A mentee was invited to be a near-peer.</summary>
    NearPeerInvited,

    /// <summary>The invitation to be a near-peer was accepted.</summary>
    NearPeerAccepted,

    /// <summary>The invitation to be a near-peer was declined.</summary>
    NearPeerDeclined,

    /// <summary>The mentee named the mentor's part in an outcome. Subject: the attribution; title: the sentence.</summary>
    AttributionWritten,

    /// <summary>One side agreed that an attribution may leave the pair. Subject: the attribution.</summary>
    AttributionAgreed,

    /// <summary>One side took its consent back. Subject: the attribution.</summary>
    AttributionWithdrawn,

    /// <summary>Somebody took their place in a group. Word: the role. In entries of a group its key stands in the place of the relationship's.</summary>
    GroupJoined,

    /// <summary>Somebody left a group. No reason is kept anywhere.</summary>
    GroupLeft,
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Writers;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>One relationship: where it stands, what was agreed, what comes next, how it goes, and the way out of it.</summary>
public sealed partial class RelationshipPage
{
    /// <summary>Which one.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private RelationshipView? View { get; set; }

    private RelationshipWork? Work { get; set; }

    private HealthView? Health { get; set; }

    private ExpectationReview? Review { get; set; }

    private WriterNotes? Writer { get; set; }

    /// <summary>The sections of an open relationship, for a long page.</summary>
    private IEnumerable<(string Part, string Name)> Parts
    {
        get
        {
            var pair = View!.Line.Relationship;
            var isMentee = View.Line.Side is Side.Mentee;
            yield return ("meet-title", "Meetings");
            if (!pair.IsKeptByMentee && pair.State >= RelationshipState.Offered)
            {
                yield return ("agree-title", "What you expect");
            }

            yield return ("task-title", "Tasks");
            if (!pair.IsKeptByMentee && pair.State >= RelationshipState.ConversationHeld)
            {
                yield return ("message-title", "Messages");
            }

            if (isMentee || View.Lines.Count > 0)
            {
                yield return ("know-title", "What to know");
            }

            if (isMentee)
            {
                yield return ("advice-title", "Advice");
            }

            yield return ("end", "Ending it");
        }
    }

    private IEnumerable<(string, string)> Contexts =>
        Rules.Words.Contexts.Select(word => (word.Key, word.Name));

    private IReadOnlyList<PurposeTime> Spent { get; set; } = [];

    private IReadOnlyList<Advice> Advice { get; set; } = [];

    private IReadOnlyList<RelationshipLine> HandOverTo { get; set; } = [];

    private IEnumerable<(string, string)> Purposes =>
        Rules.Words.Purposes.Select(word => (word.Key, word.Name));

    /// <summary>What a new proposal begins with.</summary>
    private AgreementTerms Basis =>
        View!.Agreements.Latest?.Terms ?? Drafted ?? new AgreementTerms();

    private AgreementTerms? Drafted { get; set; }

    private IEnumerable<(string Label, Func<AgreementTerms, string> Of)> Terms =>
        [
            ("What it is for", terms => PurposeNames(terms.Purposes)),
            ("Days between two meetings", terms => Text(terms.CadenceDays) ?? "open"),
            ("Minutes of a meeting", terms => Text(terms.MeetingMinutes) ?? "open"),
            ("How to be in touch", terms => Names(terms.Channels)),
            ("Hours", terms => terms.Hours ?? "open"),
            ("Days for an answer", terms => Text(terms.ReplyDays) ?? "open"),
            ("Support offered", terms => Names(terms.Supports)),
            ("Support not offered", terms => Names(terms.NotOffered)),
            ("Days between two reviews", terms => Text(terms.ReviewDays) ?? "open"),
            (
                "Until",
                terms => terms.Until is { } day ? MentoringWords.Day(day) : "as long as both like"
            ),
        ];

    private IReadOnlyList<string> Differences =>
        View!.Agreements is { InForce: { } inForce, Pending: { } pending }
            ? AgreementDifferences.Between(inForce.Terms, pending.Terms, NameOf)
            : [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "move" or "taper":
                await MoveAsync();
                break;
            case "propose":
                Tell(
                    await new Platform.Mentorship.ProposeAgreement(
                        Db,
                        Time,
                        Rules,
                        Data!.Mentoring.Vocabulary
                    ).DoAsync(
                        Who,
                        Id,
                        SubjectVersion,
                        TypedTerms(),
                        IsTicked("meant"),
                        Cancellation
                    ),
                    "Proposed. The other side is asked to accept the same version."
                );
                break;
            case "agree":
                await AgreeAsync();
                break;
            case "plan":
                await PlanAsync();
                break;
            case "reviewed":
                Tell(
                    await new HoldReview(Db, Time).DoAsync(Who, Id, Cancellation),
                    "Written down. The next look is counted from today."
                );
                break;
            default:
                await WorkAsync();
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await new ReadRelationships(Db).OneAsync(Who, Id, Cancellation);
        if (!read.IsDone)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        View = read.Value;
        var work = (await new ReadMeetings(Db, Time, Rules).OfAsync(Who, Id, Cancellation)).Value;
        await ReadZoneAsync();
        Work = new RelationshipWork(
            work,
            Zone ?? string.Empty,
            View.Agreements.InForce?.Terms.Channels is [var first, ..] ? NameOf(first) : null
        );
        Review = (await new ReadHealth(Db, Time, Rules).ReviewAsync(Who, Id, Cancellation)).Value;
        Spent = (await new ReadHealth(Db, Time, Rules).PurposesAsync(Who, Id, Cancellation)).Value;
        if (View.Line.Side is Side.Mentee)
        {
            await ReadMenteesAsync();
        }
    }

    /// <summary>What belongs to the mentee alone is read for nobody else.</summary>
    private async Task ReadMenteesAsync()
    {
        Health = (await new ReadHealth(Db, Time, Rules).DoAsync(Who, Id, Cancellation)).Value;
        Writer = (await new ReadWriters(Db).OneAsync(Who, Id, Cancellation)).Value;
        var ledger = await new ReadAdvice(Db).DoAsync(Who, Cancellation);
        var mentor = View!.Line.Relationship.MentorId;
        Advice = [.. ledger.Advice.Where(one => one.ByPersonId == mentor)];
        HandOverTo =
        [
            .. (await new ReadRelationships(Db).DoAsync(Who, Cancellation)).Where(line =>
                line is { Side: Side.Mentee, Relationship.IsOpen: true }
                && line.Relationship.Id != Id
            ),
        ];
        var needs = await Db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(profile => profile.PersonId == Who.PersonId, Cancellation);
        var words = Data!.Mentoring.Vocabulary;
        Drafted = AgreementDraft
            .Of(
                [
                    .. (needs?.Answers.Needs ?? []).Select(need => new RankedNeed(
                        need,
                        NameOf(need),
                        [
                            .. words
                                .Meets.Where(row =>
                                    string.Equals(row.Need, need, StringComparison.Ordinal)
                                )
                                .OrderByDescending(row => row.Share)
                                .Select(row => row.Support),
                        ]
                    )),
                ],
                [],
                null
            )
            .Terms;
    }

    private async Task MoveAsync()
    {
        var parts = Argument.Split(':');
        var move =
            Command is "taper" ? RelationshipMove.Taper
            : parts.Length > 2
            && Enum.TryParse<RelationshipMove>(parts[2], out var named)
            && Enum.IsDefined(named)
                ? named
            : RelationshipMove.Claim;
        Tell(
            await new MoveRelationship(Db, Time, Rules).DoAsync(
                Who,
                new RelationshipWish(Id, SubjectVersion, move, DayOf("last")),
                Cancellation
            ),
            move switch
            {
                RelationshipMove.End or RelationshipMove.Block => "It has ended.",
                RelationshipMove.Taper =>
                    "It fades out until that day. Until then nothing changes.",
                RelationshipMove.Offer =>
                    "Offered. Propose terms below, or wait for the other side's.",
                RelationshipMove.Complete => "Completed.",
                RelationshipMove.DeclineOffer => "Declined. The place is free again.",
                _ => "Done.",
            }
        );
    }

    private async Task AgreeAsync()
    {
        var number =
            Argument.Split(':') is [_, _, var text]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                ? named
                : 0;
        Tell(
            await new Platform.Mentorship.AcceptAgreement(Db, Time, Rules).DoAsync(
                Who,
                Id,
                SubjectVersion,
                number,
                Cancellation
            ),
            "Accepted. Both of you have accepted the same version: press Begin, and it runs."
        );
    }

    private async Task PlanAsync()
    {
        Tell(
            await new PlanMeeting(Db, Time, Rules).DoAsync(
                Who,
                Id,
                TypedMeeting.Of(Field),
                Cancellation
            ),
            "The date stands. The other side is told."
        );
    }

    private async Task WorkAsync()
    {
        var words = Argument.Split(':');
        var third = words.Length > 2 ? words[2] : string.Empty;
        switch (Command)
        {
            case "tasks":
                var side = (await new ReadRelationships(Db).OneAsync(Who, Id, Cancellation))
                    is { IsDone: true, Value: var view }
                    ? view.Line.Side
                    : Side.Mentee;
                Tell(
                    await new SetTasks(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        null,
                        TypedTasks.Of(Field, side),
                        Cancellation
                    ),
                    "Set. Both of you see them."
                );
                break;
            case "done" or "drop":
                Tell(
                    await new CloseTask(Db, Time).DoAsync(
                        Who,
                        Subject,
                        Command is "done",
                        Cancellation
                    ),
                    Command is "done" ? "Done." : "Dropped."
                );
                break;
            case "hand" when Guid.TryParse(third, out var to):
                Tell(
                    await new CloseTask(Db, Time).HandOverAsync(Who, Subject, to, Cancellation),
                    "Handed over."
                );
                break;
            case "write" or "answer":
                Tell(
                    await new SendMessage(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        Command is "write" ? Field("message") : Field($"answer-{Subject}"),
                        Command is "write" ? null : Subject,
                        Cancellation
                    ),
                    "Sent."
                );
                break;
            case "line" or "share" or "forget":
                await WriteLineAsync(third);
                break;
            default:
                await CareAsync(third);
                break;
        }
    }

    private async Task WriteLineAsync(string third)
    {
        var stands = Command is "share"
            ? (await new ReadRelationships(Db).OneAsync(Who, Id, Cancellation))
                is { IsDone: true, Value: var view }
                ? view.Lines.FirstOrDefault(line => line.Seen == Subject)
                : null
            : null;
        Tell(
            await new WriteDisclosure(Db, Time, Rules).DoAsync(
                Who,
                Id,
                Command switch
                {
                    "line" => new LineWish(null, Field("line"), IsTicked("shared")),
                    "share" => new LineWish(
                        stands?.LineId ?? Guid.Empty,
                        stands?.Text ?? string.Empty,
                        third is "yes",
                        Seen: Subject
                    ),
                    _ => new LineWish(Subject, null, false, IsGone: true),
                },
                Cancellation
            ),
            "Kept."
        );
    }

    private async Task CareAsync(string third)
    {
        switch (Command)
        {
            case "advice":
                Tell(
                    await new KeepAdvice(Db, Time, Rules).DoAsync(
                        Who,
                        Id,
                        new AdviceWish(Field("topic"), Field("position"), Field("words")),
                        Cancellation
                    ),
                    "Kept in your ledger. Nobody else reads it."
                );
                break;
            case "decide":
                Tell(
                    await new KeepAdvice(Db, Time, Rules).DecideAsync(
                        Who,
                        Subject,
                        Enum.TryParse<AdviceDecision>(third, out var decision)
                        && Enum.IsDefined(decision)
                            ? decision
                            : AdviceDecision.Open,
                        Field($"why-{Subject}"),
                        Cancellation
                    ),
                    "Decided."
                );
                break;
            case "reset":
                Tell(
                    await new Reset(Db, Time, Rules).AskAsync(Who, Id, Cancellation),
                    "Below is a way to talk about it."
                );
                break;
            case "reset-held":
                Tell(
                    await new Reset(Db, Time, Rules).HoldAsync(Who, Id, Cancellation),
                    "Written down. Look at it again on the day named."
                );
                break;
            case "seen" or "unseen" or "writer":
                await NoteWorkAsync();
                break;
            case "concern":
                Tell(
                    await new RaiseConcern(Db, Time).DoAsync(
                        Who,
                        Id,
                        Field("concern"),
                        Cancellation
                    ),
                    "Told. SmartPick shows it to nobody else."
                );
                break;
            default:
                break;
        }
    }

    private async Task NoteWorkAsync()
    {
        var note = new NoteSeenWork(Db, Time, Rules);
        switch (Command)
        {
            case "seen":
                Tell(
                    await note.DoAsync(
                        Who,
                        Id,
                        OrNull("context"),
                        DayOf("from"),
                        OrNull("to") is null ? null : DayOf("to") ?? DateOnly.MinValue,
                        Cancellation
                    ),
                    "Noted for yourself."
                );
                break;
            case "unseen":
                Tell(await note.ForgetAsync(Who, Subject, Cancellation), "Taken out.");
                break;
            default:
                Tell(
                    await note.CouldWriteAsync(Who, Id, Argument is "yes", Cancellation),
                    Argument is "yes"
                        ? "Noted for yourself. Ask them in person."
                        : "Taken out of your notes."
                );
                break;
        }
    }

    private string ContextName(string context) =>
        MentorshipWords.NameOf(Rules.Words.Contexts, context);

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private AgreementTerms TypedTerms() =>
        new()
        {
            Purposes = Many("purposes"),
            CadenceDays = Number("cadence"),
            MeetingMinutes = Number("length"),
            Channels = Many("channels"),
            Hours = OrNull("hours"),
            ReplyDays = Number("reply"),
            Supports = Many("supports"),
            NotOffered = Many("not"),
            ReviewDays = Number("review"),
            Until = DayOf("until"),
        };

    private bool IsWaitingForMe(AgreementVersion version) =>
        MentoringWords.IsWaitingFor(version, View!.Line.Side);

    private string[] ChosenOf(string name, IReadOnlyList<string> stands) =>
        Failures.Count > 0 ? Many(name) : [.. stands];

    private string Names(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "open" : string.Join(", ", keys.Select(NameOf));

    // A purpose and a need may share a key and mean two things.
    private string PurposeNames(IReadOnlyList<string> keys) =>
        keys.Count == 0
            ? "open"
            : string.Join(
                ", ",
                keys.Select(key => MentorshipWords.NameOf(Rules.Words.Purposes, key))
            );

    private string NameOf(string key)
    {
        var words = Data!.Mentoring.Vocabulary;
        return words.FindSupport(key)?.Label
            ?? words.FindNeed(key)?.Label
            ?? words
                .Channels.FirstOrDefault(word =>
                    string.Equals(word.Id, key, StringComparison.Ordinal)
                )
                ?.Label
            ?? MentorshipWords.NameOf(Rules.Words.Purposes, key);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string ConflictText(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Evaluates => "the mentor evaluates the mentee.",
            ConflictKind.Selects => "the mentor has a part in selecting applicants.",
            ConflictKind.Family => "the two are family.",
            _ => "one of the two pays the other.",
        };
}

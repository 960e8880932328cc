using CsCheck;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Tests.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Tests.Workspaces;

/// <summary>Workspaces with every part entered or not.</summary>
internal static class GenWorkspace
{
    private static readonly AcgmeCode[] Codes =
    [
        .. SmallCatalog.Catalog.Programs.Select(program => program.Code),
    ];

    private static readonly string[] CriterionNames = ["Teaching", "Place", "Élan \"x\""];

    private static readonly Gen<string?> Words = GenApplicant.One<string?>(
        null,
        "a note",
        "Ünï \"quoted\" <b>\n\u202Eright to left"
    );

    private static readonly Gen<AcgmeCode> Code = GenApplicant.One(Codes);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 300]
        .Select(days => new DateOnly(2026, 6, 1).AddDays(days));

    private static readonly Gen<DateTime?> Moment =
        from known in Gen.Bool
        from day in Day
        from minute in Gen.Int[0, (24 * 60) - 1]
        select known ? day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute) : (DateTime?)null;

    private static readonly Gen<ApplicationEvent> Event =
        from kind in Gen.Enum<ApplicationEventKind>()
        from day in Day
        from moments in Gen.Select(Moment, Moment)
        from minutes in Gen.Int[1, 1440].Nullable()
        from inPerson in Gen.Bool.Nullable()
        from zone in GenApplicant.One<string?>(null, "America/Chicago", "Pacific/Honolulu")
        from note in Words
        select new ApplicationEvent(kind, day)
        {
            Start = moments.Item1,
            RespondBy = moments.Item2,
            Minutes = minutes,
            InPerson = inPerson,
            Zone = zone,
            Note = note,
        };

    private static readonly Gen<AcgmeCode[]> Some = Gen.Shuffle(Codes)
        .SelectMany(codes => Gen.Int[0, codes.Length].Select(count => codes[..count]));

    public static Gen<Workspace> Any { get; } =
        from revision in Gen.Int[0, 100]
        from profiles in Gen.Select(GenApplicant.Any.Null(), GenApplicant.Any.Null())
        from choices in Choices()
        from notes in Notes()
        from applications in Applications()
        from season in Gen.Select(Gen.Int[0, 200].Nullable(), Gen.Int[0, 200].Nullable())
        from ranks in Ranks()
        from couple in Gen.Select(Some, Pair().Array[0, 5], Applications())
        from done in GenApplicant.One<string[]>([], ["rank-certification"])
        from unfilled in Unfilled().Array[0, 4]
        select new Workspace
        {
            Revision = revision,
            Applicant = profiles.Item1,
            Partner = profiles.Item2,
            Choices = choices,
            Notes = notes.Item1,
            Criteria = notes.Item2,
            Compared = notes.Item3,
            Applications = applications,
            Done = done,
            MostInterviews = season.Item1,
            HeardUntil = season.Item2 is { } days ? new DateOnly(2026, 9, 23).AddDays(days) : null,
            Ranks = ranks,
            PartnerRanks = couple.Item1,
            PartnerApplications = couple.Item3,
            PartnerHeardUntil = season.Item1 is { } later
                ? new DateOnly(2026, 9, 23).AddDays(later)
                : null,
            Pairs = couple.Item2,
            Unfilled = unfilled,
        };

    private static Gen<PickChoices> Choices() =>
        from objective in Gen.Enum<Objective>()
        from preset in Gen.Enum<Preset>()
        from overrides in Some
        from signalled in Some
        from tiers in Gen.Enum<SignalTier>().Array[Codes.Length]
        select new PickChoices
        {
            Objective = objective,
            Preset = preset,
            Overrides = overrides,
            Signals = signalled
                .Select((code, i) => (code, tiers[i]))
                .ToDictionary(pair => pair.code, pair => pair.Item2),
        };

    private static Gen<(Dictionary<AcgmeCode, ProgramNote>, Criterion[], AcgmeCode[])> Notes() =>
        from noted in Some
        from texts in Words.Array[Codes.Length]
        from scores in Gen.Int[1, 5].Array[CriterionNames.Length]
        from weights in Gen.Int[0, 100].Array[0, CriterionNames.Length]
        from compared in Some
        select (
            noted
                .Select((code, i) => (code, texts[i]))
                .ToDictionary(
                    pair => pair.code,
                    pair => new ProgramNote(
                        pair.Item2,
                        CriterionNames
                            .Zip(scores)
                            .ToDictionary(
                                score => score.First,
                                score => score.Second,
                                StringComparer.Ordinal
                            )
                    )
                ),
            weights
                .Select((weight, i) => new Criterion(CriterionNames[i], weight / 10.0))
                .ToArray(),
            compared[..Math.Min(6, compared.Length)]
        );

    private static Gen<TrackedApplication[]> Applications() =>
        from programs in Some
        from tiers in Gen.Enum<SignalTier>().Array[Codes.Length]
        from events in Event.Array[0, 4].Array[Codes.Length]
        from spent in Gen.Int[0, 3000].Nullable().Array[Codes.Length]
        select programs
            .Select(
                (code, i) => new TrackedApplication(code, tiers[i], events[i]) { Spent = spent[i] }
            )
            .ToArray();

    private static Gen<RankDraft> Ranks() =>
        from programs in Some
        from unacceptable in Some
        from states in GenApplicant.One<string?>(null, "NC", "OH").Array[0, 3]
        from supplement in Gen.Bool
        from coded in Some
        select new RankDraft
        {
            Programs = programs,
            Unacceptable = unacceptable,
            FirstYears =
            [
                .. states.Select((state, i) => new FirstYearPosition("Year " + i, state)),
            ],
            Supplement = supplement,
            NrmpCodes = coded
                .Select((code, i) => (code, Text: FormattableString.Invariant($"1234567C{i}")))
                .ToDictionary(pair => pair.code, pair => pair.Text),
        };

    private static Gen<RankedPair> Pair() =>
        from mine in Code.Nullable()
        from theirs in Code.Nullable()
        select new RankedPair(mine, theirs);

    private static Gen<UnfilledProgram> Unfilled() =>
        from specialty in GenApplicant.One<string?>(null, "Surgery, preliminary")
        from state in GenApplicant.One<string?>(null, "NC")
        from positions in Gen.Int[0, 40].Nullable()
        from program in Code.Nullable()
        from applied in Gen.Bool
        select new UnfilledProgram("Some program", specialty, state, positions, program, applied);
}

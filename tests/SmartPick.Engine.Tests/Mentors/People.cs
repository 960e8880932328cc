using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Tests.Mentors;

/// <summary>A small vocabulary with round numbers, and two people who fit each other wholly.</summary>
internal static class People
{
    public const int Year = 2027;

    private static readonly Provenance Made = new("made", "2026", "made up");

    public static MentorVocabulary Vocabulary { get; } =
        new(
            [
                new Need("research", "Research", false, Made) { Role = TeamRole.SpecialtyFaculty },
                new Need("letters", "Letters", false, Made) { Role = TeamRole.SpecialtyFaculty },
                new Need("match-process", "The Match process", false, Made)
                {
                    Role = TeamRole.NearPeer,
                },
                new Need("wellbeing", "Emotional support", true, Made),
            ],
            [
                Word("project"),
                Word("methods"),
                Word("letter"),
                Word("match-advice"),
                Word("listening"),
                Word("frank-talk"),
            ],
            [
                new MetNeed("research", "project", 1, Made),
                new MetNeed("research", "methods", 0.5, Made),
                new MetNeed("letters", "letter", 1, Made),
                new MetNeed("match-process", "match-advice", 1, Made),
                new MetNeed("wellbeing", "listening", 1, Made),
            ],
            [Word("patients"), Word("teaching"), Word("family"), Word("skill")],
            [
                new StyleScale("directness", "gentle", "direct", 5, Made),
                new StyleScale("pace", "slow", "quick", 5, Made),
            ],
            [Word("video"), Word("phone")],
            [
                new Cadence("weekly", "Every week", 7, Made),
                new Cadence("monthly", "Every month", 28, Made),
            ],
            new SpecialtyCloseness([
                new ClosenessRow("Dermpath", "Derm", Closeness.Subspecialty, Made),
                new ClosenessRow("Medicine", "Derm", Closeness.Allied, Made),
            ])
        );

    public static MatchWeights Weights { get; } =
        new()
        {
            Needs = 35,
            Specialty = 20,
            ValuesAndStyle = 20,
            Reach = 10,
            RecencyOrLink = 10,
            Continuity = 5,
            FirstNeed = 2,
            ValuesShare = 0.6,
            ChannelShare = 0.4,
            CadenceShare = 0.3,
            Unknown = 0.5,
            Subspecialty = 0.8,
            Allied = 0.4,
            RecencyYears = 10,
            FullHours = 2,
            SourceId = "made",
        };

    public static MentorRules Rules { get; } =
        new()
        {
            RoundFloor = 40,
            FirstCall = 10,
            Alternatives = 3,
            Suggestions = 10,
            AfterDecline = 3,
            SpreadPoints = 10,
            ExposureDays = 30,
            NewInstitution = 0.5,
            NewStage = 0.25,
            TeamSize = 4,
            TeamsTried = 10_000,
            Concentrated = 0.6,
            SourceId = "made",
        };

    public static PairScorer Scorer { get; } = new(Vocabulary, Weights, Year);

    public static Mentee Mentee { get; } =
        new()
        {
            Id = "mentee",
            Stage = Stage.Student(3),
            Interests = [new Interest("Derm")],
            Institution = "north",
            HasHomeProgram = true,
            Needs = ["research", "letters", "wellbeing"],
            Values = ["patients", "teaching", "family"],
            Styles = Answers(2, 4),
            Channels = ["video"],
            Cadence = "monthly",
            Hours = Hours("Mon 14-18"),
            Targets = ["program-x", "program-y"],
        };

    public static Mentor Mentor { get; } =
        new()
        {
            Id = "mentor",
            Stage = Stage.Faculty,
            Specialties = ["Derm"],
            Institution = "north",
            Supports = ["project", "letter", "listening"],
            Values = ["patients", "teaching", "family"],
            Styles = Answers(2, 4),
            Channels = ["video"],
            Cadence = "monthly",
            Hours = Hours("Mon 14-18"),
            IntroducesTo = ["program-x"],
        };

    public static Mentor NearPeer { get; } =
        Mentor with
        {
            Id = "resident",
            Stage = Stage.Resident(1),
            YearMatched = Year - 1,
            IntroducesTo = [],
        };

    public static WeeklyHours Hours(string text)
    {
        WeeklyHours.TryParse(text, out var hours).ShouldBeTrue(text);
        return hours;
    }

    public static Dictionary<string, int> Answers(int directness, int pace) =>
        new(StringComparer.Ordinal) { ["directness"] = directness, ["pace"] = pace };

    public static double Points(Mentee mentee, Mentor mentor) =>
        Scorer.Between(mentee, mentor).Points;

    public static PartScore Part(ScorePart part, Mentee mentee, Mentor mentor) =>
        Scorer.Between(mentee, mentor).Parts.Single(one => one.Part == part);

    private static Word Word(string id) => new(id, id, Made);
}

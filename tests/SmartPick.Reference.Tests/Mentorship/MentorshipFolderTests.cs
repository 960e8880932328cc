using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Reference.Tests.Mentorship;

public sealed class MentorshipFolderTests
{
    private static readonly MentorshipRules Rules = MentorshipFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    [Fact]
    public void The_figures_are_those_of_the_design()
    {
        (Rules.NudgeDays, Rules.ExpiryDays, Rules.OpenRequests).ShouldBe((7, 10, 5));
        (Rules.WordsGood, Rules.WordsMost, Rules.ShortCharacters).ShouldBe((150, 180, 300));
        (Rules.AskMinutesLeast, Rules.AskMinutesMost).ShouldBe((20, 30));
        (Rules.MeetingsLookedAt, Rules.CancelledOfThem, Rules.UntouchedDays).ShouldBe((4, 2, 90));
        (Rules.ReliabilityEvents, Rules.AnswersShown, Rules.SmallestCell).ShouldBe((5, 3, 5));
        (Rules.SendAheadDays, Rules.FollowUpHours, Rules.OtherNames).ShouldBe((3, 48, 3));
        Rules.ConcentrationHint.ShouldBe(0.8);
    }

    [Fact]
    public void A02_The_purposes_are_the_five_of_the_seed() =>
        Rules
            .Words.Purposes.Select(word => word.Key)
            .ShouldBe(["learning", "performance", "career", "sponsorship", "wellbeing"]);

    [Fact]
    public void A13_The_origins_hold_the_four_of_the_seed() =>
        new[] { "clerkship", "research", "interest-group", "volunteering" }
            .Except(Rules.Words.Origins.Select(word => word.Key), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Every_ask_has_phrases_by_which_it_is_found() =>
        Rules
            .Words.Asks.Select(word => word.Key)
            .Except(Rules.Phrases.Asks.Select(phrase => phrase.Ask), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void What_nobody_published_says_that_it_is_assumed()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Data, "mentorship", "rules.csv"));
        string[] assumed =
        [
            "unanswered_shown",
            "feedback_least",
            "feedback_share",
            "overdue_tasks",
            "self_check_times",
            "reset_review_days",
            "near_peer_capacity",
            "lasting_days",
        ];
        rows.Skip(1)
            .Where(row => row.EndsWith("low (assumed)", StringComparison.Ordinal))
            .Select(row => row.Split(',')[0])
            .ShouldBe(assumed, ignoreOrder: true);
    }

    [Theory]
    [InlineData("rules.csv", "nudge_days,7", "nudge_days,10", "nudge_days")]
    [InlineData("rules.csv", "nudge_days,7", "nudge_days,6.5", "nudge_days")]
    [InlineData("rules.csv", "open_requests,5", "open_requests,0", "open_requests")]
    [InlineData("rules.csv", "open_requests,5", "open_requests,-1", "value")]
    [InlineData("rules.csv", "open_requests,5", "opne_requests,5", "key")]
    [InlineData("rules.csv", "feedback_share,0.5", "feedback_share,1.5", "feedback_share")]
    [InlineData("words.csv", "purpose,learning,", "purpos,learning,", "list")]
    [InlineData("words.csv", "purpose,learning,", "purpose,career,", "key")]
    [InlineData("words.csv", "Learning,smartpick-design", "Learning,nobody", "source_id")]
    [InlineData("phrases.csv", "generic,,big fan", "generic,,Big fan", "phrase")]
    [InlineData("phrases.csv", "generic,,big fan", "generic,,b*g fan", "phrase")]
    [InlineData("phrases.csv", "generic,,big fan", "generic,research,big fan", "ask")]
    [InlineData("phrases.csv", "ask,shadowing,", "ask,shadows,", "ask")]
    [InlineData("identifiers.csv", @"\b\d{7,12}\b", @"\b\d{7,12\b(", "pattern")]
    [InlineData("identifiers.csv", @"\b\d{7,12}\b", @"(?<=x)\d{7}", "pattern")]
    [InlineData("identifiers.csv", @"\b\d{7,12}\b", @"\d*", "pattern")]
    [InlineData("identifiers.csv", "long-number,", "birth-date,", "key")]
    public void A_slip_in_a_file_is_told_with_its_file_and_field(
        string file,
        string was,
        string slip,
        string field
    )
    {
        using var copy = new DataCopy();
        copy.Change(file, was, slip);
        var read = MentorshipFolder.Load(copy.Folder);
        read.IsGood.ShouldBeFalse();
        read.Problems.ShouldContain(problem =>
            problem.Field == field && problem.File.EndsWith(file, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        using var copy = new DataCopy();
        copy.Change("words.csv", "purpose,learning,", "purpos,learning,");
        copy.Change("phrases.csv", "generic,,big fan", "generic,,Big fan");
        copy.Change("identifiers.csv", "long-number,", "birth-date,");
        copy.Change("rules.csv", "open_requests,5", "opne_requests,5");
        MentorshipFolder
            .Load(copy.Folder)
            .Problems.Select(problem => Path.GetFileName(problem.File))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(4);
    }

    /// <summary>A data folder of its own with the files of relationships.</summary>
    private sealed class DataCopy : IDisposable
    {
        public DataCopy()
        {
            Directory.CreateDirectory(Path.Combine(Folder, "mentorship"));
            File.Copy(
                Path.Combine(Repository.Data, "sources.csv"),
                Path.Combine(Folder, "sources.csv")
            );
            foreach (
                var file in Directory.EnumerateFiles(Path.Combine(Repository.Data, "mentorship"))
            )
            {
                File.Copy(file, Path.Combine(Folder, "mentorship", Path.GetFileName(file)));
            }
        }

        public string Folder { get; } =
            Directory.CreateTempSubdirectory("smartpick-mentorship-").FullName;

        public void Change(string file, string was, string now)
        {
            var path = Path.Combine(Folder, "mentorship", file);
            var text = File.ReadAllText(path);
            text.ShouldContain(was);
            var at = text.IndexOf(was, StringComparison.Ordinal);
            File.WriteAllText(path, text[..at] + now + text[(at + was.Length)..]);
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}

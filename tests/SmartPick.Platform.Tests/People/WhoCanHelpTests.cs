using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.People;

/// <summary>The join: every gap and every program names who can help.</summary>
public sealed class WhoCanHelpTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_join_names_who_covers_a_gap_and_who_knows_a_program(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var code = Folk
            .Data.Catalog.Programs.First(program =>
                string.Equals(program.Specialty, "Dermatology", StringComparison.Ordinal)
            )
            .Code.Digits;
        await folk.MentorAsync("Researcher", said => said with { Supports = ["research-project"] });
        await folk.MentorAsync("Writer", said => said with { Supports = ["letter"] });
        await folk.MentorAsync(
            "Insider",
            said => said with { Supports = ["letter"], Programs = [code] }
        );
        await folk.MentorAsync(
            "Paused",
            said => said with { Supports = ["letter"], Programs = [code], IsPaused = true }
        );
        var me = await folk.PersonAsync("Jessica", "M3");
        await using var db = store.Open();

        var answers = await new WhoCanHelp(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
            me,
            "Dermatology",
            [
                new HelpQuestion("research"),
                new HelpQuestion("letters"),
                new HelpQuestion(null, code),
                new HelpQuestion("letters", code),
                new HelpQuestion("interviews"),
            ],
            Folk.Cancellation
        );

        answers
            .Select(answer =>
                string.Join(
                    ", ",
                    answer.People.Select(person => person.Name).Order(StringComparer.Ordinal)
                )
            )
            .ShouldBe(["Researcher", "Insider, Writer", "Insider", "Insider", ""]);
        answers[2].People[0].Knows.ShouldBe([code]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task At_most_three_are_named_and_the_number_of_all_is_said(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        for (var i = 0; i < 5; i++)
        {
            await folk.MentorAsync($"Mentor {i}");
        }

        var me = await folk.PersonAsync("Jessica", "M3");
        await using var db = store.Open();
        var answer = (
            await new WhoCanHelp(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
                me,
                "Dermatology",
                [new HelpQuestion("research")],
                Folk.Cancellation
            )
        ).Single();

        answer.People.Count.ShouldBe(WhoCanHelp.MostNamed);
        answer.Total.ShouldBe(5);
    }
}

using System.Text;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Reference.Tests.Mentors.Rounds;

public sealed class RoundFileTests : IDisposable
{
    private static readonly ReferenceData Data = ReferenceData
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    private static readonly string Example = Path.Combine(
        Repository.Root,
        "examples",
        "mentors",
        "round.json"
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_example_is_read_whole()
    {
        var input = Good(File.ReadAllText(Example));

        input.Name.ShouldBe("Autumn round");
        input.Mentees.Count.ShouldBe(7);
        input.Mentors.Count.ShouldBe(6);
        var kim = input.Mentors.Single(mentor => mentor.Id == "resident-kim");
        kim.Stage.ToString().ShouldBe("PGY-2");
        kim.Room.ShouldBe(1);
        input
            .MentorRankings.Single(ranking => ranking.PersonId == "resident-kim")
            .Groups.ShouldBe([
                ["lena", "jessica"],
                ["mei"],
            ]);
        input.Mentees.Single(mentee => mentee.Id == "amir").HasHomeProgram.ShouldBe(false);
        input.Mentees.Single(mentee => mentee.Id == "mei").HasHomeProgram.ShouldBeNull();
        input.Mentees.Single(mentee => mentee.Id == "lena").Interests[1].Strength.ShouldBe(30);
    }

    [Fact]
    public void A_folder_of_tables_says_the_same_as_the_json()
    {
        var json = Good(File.ReadAllText(Example));
        var tables = RoundFile.ReadFolder(
            Path.Combine(Repository.Root, "examples", "mentors", "round"),
            Data
        );

        tables.Problems.ShouldBeEmpty();
        tables.Value.ShouldNotBeNull().Mentees.ShouldBeEquivalentTo(json.Mentees);
        tables.Value.Mentors.ShouldBeEquivalentTo(json.Mentors);
        tables.Value.MenteeRankings.ShouldBeEquivalentTo(json.MenteeRankings);
        tables.Value.MentorRankings.ShouldBeEquivalentTo(json.MentorRankings);
    }

    [Theory]
    [InlineData("'id': 'a', 'capacity': -1", "$.mentees[0].capacity", "from 0 to 1000")]
    [InlineData("'id': 'a', 'stage': 'M9'", "$.mentees[0].stage", "M1 to M4")]
    [InlineData("'id': 'a', 'needs': ['leters']", "$.mentees[0].needs", "nearest: \"letters\"")]
    [InlineData(
        "'id': 'a', 'specialties': ['Dermatlogy']",
        "$.mentees[0].specialties",
        "nearest: \"Dermatology\""
    )]
    [InlineData(
        "'id': 'a', 'specialties': {'Dermatology': 0}",
        "$.mentees[0].specialties",
        "above 0"
    )]
    [InlineData("'id': 'a', 'styles': {'directness': 6}", "$.mentees[0].styles", "from 1 to 5")]
    [InlineData("'id': 'a', 'styles': {'direct': 1}", "$.mentees[0].styles", "directness")]
    [InlineData("'id': 'a', 'hours': 'whenever'", "$.mentees[0].hours", "Mon 14-18")]
    [InlineData("'id': 'a', 'optedIn': 'yes'", "$.mentees[0].optedIn", "true or false")]
    [InlineData("'id': 'a', 'conflicts': {'m': 'rival'}", "$.mentees[0].conflicts", "evaluates")]
    [InlineData("'id': 'a', 'avoids': ['a']", "$.mentees[0].avoids", "not the person")]
    [InlineData("'id': 'a', 'avoids': ['mm']", "$.mentees[0].avoids", "nearest: \"m\"")]
    [InlineData(
        "'id': 'a', 'avoids': ['m'], 'ranks': ['m']",
        "$.mentees[0].ranks",
        "avoids as well"
    )]
    [InlineData("'id': 'a', 'ranks': ['m', 'm = m']", "$.mentees[0].ranks", "each person once")]
    [InlineData("'id': 'a:b'", "$.mentees[0].id", "without ; : and =")]
    [InlineData("'stage': 'M1'", "$.mentees[0].id", "an id")]
    [InlineData("'id': 'a', 'needds': []", "$.mentees[0].needds", "nearest: \"needs\"")]
    [InlineData("'id': 'a', 'needs': [['letters']]", "$.mentees[0].needs[0]", "a text")]
    [InlineData(
        "'id': 'a', 'needs': ['letters', 'letters']",
        "$.mentees[0].needs",
        "each entry once"
    )]
    public void What_is_wrong_with_a_person_is_told_with_line_and_path(
        string person,
        string path,
        string expected
    )
    {
        var problems = Bad(
            $$"""
            {"smartpickRound": 1,
             "mentees": [
              { {{person.Replace('\'', '"')}} }],
             "mentors": [{"id": "m"}]}
            """
        );

        problems.ShouldContain(problem =>
            problem.Field == path
            && problem.Line == 3
            && problem.Expected.Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var problems = Bad(
            """
            {"smartpickRound": 1,
             "mentees": [{"id": "a", "capacity": -1}, {"id": "a", "cadence": "daily"}],
             "mentors": [{"id": "m", "paused": 3}, {"id": "m"}],
             "published": [{"mentee": "b", "mentor": "m"}]}
            """
        );

        problems
            .Select(problem => problem.Field)
            .ShouldBe(
                [
                    "$.mentees[0].capacity",
                    "$.mentees[1].cadence",
                    "$.mentors[0].paused",
                    "$.mentees[1].id",
                    "$.mentors[1].id",
                    "$.published[0].mentee",
                ],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("['a','m'], ['a','m']", "each published pair once")]
    [InlineData("['a','m'], ['b','m']", "at most 1")]
    [InlineData("['c','n']", "neither avoids the other")]
    [InlineData("['x','n']", "somebody of the other side")]
    public void C08_Published_pairs_that_cannot_stand_together_are_told(
        string pairs,
        string expected
    )
    {
        var published = string.Join(
            ", ",
            pairs
                .Split("], ")
                .Select(pair => pair.Trim('[', ']').Replace("'", "\"").Split(','))
                .Select(ids => $$"""{"mentee": {{ids[0]}}, "mentor": {{ids[1]}}}""")
        );

        Bad(
                $$"""
                {"smartpickRound": 1,
                 "mentees": [{"id": "a", "capacity": 2}, {"id": "b"}, {"id": "c", "avoids": ["n"]}],
                 "mentors": [{"id": "m"}, {"id": "n"}],
                 "published": [{{published}}]}
                """
            )
            .ShouldContain(problem =>
                problem.Expected.Contains(expected, StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"smartpickRound": 2, "mentees": [{"id": "a"}], "mentors": [{"id": "m"}]}""")]
    [InlineData("""{"smartpickRound": 1, "mentees": [], "mentors": []}""")]
    [InlineData("""{"smartpickRound": 1, "mentees": 3, "mentors": [4]}""")]
    public void What_is_no_round_is_refused(string json) => Bad(json).ShouldNotBeEmpty();

    [Fact]
    public void A_table_names_file_line_and_column()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "mentees.csv"),
            "id,capacity\na,1\nb,-1\na,1\n"
        );
        File.WriteAllText(Path.Combine(_folder.FullName, "mentors.csv"), "id,suports\nm,letter\n");

        var problems = RoundFile.ReadFolder(_folder.FullName, Data).Problems;

        problems.ShouldContain(problem =>
            problem.File.EndsWith("mentees.csv", StringComparison.Ordinal)
            && problem.Line == 3
            && problem.Field == "capacity"
        );
        problems.ShouldContain(problem => problem.Line == 4 && problem.Field == "id");
        problems.ShouldContain(problem => problem.Expected.Contains("nearest: supports"));
    }

    [Fact]
    public void Two_who_block_each_other_are_kept_apart_once()
    {
        var input = Good(
            """
            {"smartpickRound": 1,
             "mentees": [{"id": "a", "avoids": ["m"]}],
             "mentors": [{"id": "m", "avoids": ["a"]}]}
            """
        );

        Data.Mentoring.ScorerFor(2027)
            .Rules.Of(input.Mentees[0], input.Mentors[0])
            .Bars.Count(bar => bar.Sentence.Contains("not matched with each other"))
            .ShouldBe(1);
    }

    private static RoundInput Good(string json)
    {
        var reading = Read(json);
        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        return reading.Value.ShouldNotBeNull();
    }

    private static IReadOnlyList<Problem> Bad(string json)
    {
        var reading = Read(json);
        reading.Value.ShouldBeNull();
        return reading.Problems;
    }

    private static Reading<RoundInput> Read(string json) =>
        RoundFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "round.json", Data);
}

using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Market.Archetypes;

public sealed class ArchetypeMapTests
{
    private static readonly int[] States = [3, 0, 2, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(200)]
    public void Weights_sum_to_the_population_and_everybody_has_an_archetype_of_their_own_kind(
        int count
    )
    {
        var people = People();
        var map = ArchetypeMap.Of(people, States, count);

        map.All.Sum(archetype => archetype.Weight).ShouldBe(people.Count);
        var stoodFor = new int[map.All.Count];
        for (var person = 0; person < people.Count; person++)
        {
            var archetype = ArchetypeOf(map, people, person);
            stoodFor[archetype]++;
            map.All[archetype].Specialty.ShouldBe(people.Preferred[person]);
            map.All[archetype].Type.ShouldBe(people.Type[person]);
        }

        // Who is nearest is who it was made from.
        stoodFor.ShouldBe(map.All.Select(archetype => (int)archetype.Weight));
    }

    [Fact]
    public void More_archetypes_stand_nearer_to_those_they_stand_for()
    {
        var people = People();

        Distance(people, ArchetypeMap.Of(people, States, 200))
            .ShouldBeLessThan(Distance(people, ArchetypeMap.Of(people, States, 20)) / 2);
    }

    [Fact]
    public void People_of_another_season_find_theirs_and_a_strange_specialty_none()
    {
        var people = People();
        var map = ArchetypeMap.Of(people, States, 100);

        for (var score = 1; score <= Step2Score.Highest; score++)
        {
            foreach (var state in (int[])[-1, 0, 1, 2, 3])
            {
                map.Of(0, ApplicantType.UsMdSenior, score, state)
                    .ShouldBeInRange(0, map.All.Count - 1);
            }
        }

        map.Of(9, ApplicantType.UsMdSenior, 250, 0).ShouldBe(-1);
    }

    private static double Distance(Population people, ArchetypeMap map) =>
        Enumerable
            .Range(0, people.Count)
            .Average(person =>
                Math.Abs(people.Step2[person] - map.All[ArchetypeOf(map, people, person)].Step2)
            );

    private static int ArchetypeOf(ArchetypeMap map, Population people, int person) =>
        map.Of(
            people.Preferred[person],
            people.Type[person],
            people.Step2[person],
            people.SchoolState[person]
        );

    private static Population People()
    {
        var people = new Population(3000);
        var seed = new Seed(5);
        for (var person = 0; person < people.Count; person++)
        {
            people.Type[person] =
                Below(1, 3) == 0 ? ApplicantType.NonUsImg : ApplicantType.UsMdSenior;
            people.Preferred[person] = (short)Below(2, 3);
            people.Step2[person] = (short)(220 + Below(3, 60));
            people.SchoolState[person] =
                people.Type[person] is ApplicantType.NonUsImg ? (sbyte)-1 : (sbyte)Below(4, 4);
            people.Home[person] = -1;
            people.Partner[person] = -1;

            int Below(uint what, int count) =>
                (int)(KeyedRandom.Uniform(seed, (uint)person, what) * count);
        }

        return people;
    }
}

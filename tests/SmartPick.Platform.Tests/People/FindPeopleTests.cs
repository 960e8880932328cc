using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using Errors = SmartPick.Platform.People.Errors;

namespace SmartPick.Platform.Tests.People;

/// <summary>The search: the published score, the rules, and what a person may see.</summary>
public sealed class FindPeopleTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C01_A_name_is_found_without_regard_to_case_marks_and_titles(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        await folk.MentorAsync("Dr. Élodie Muñoz-Şahin");
        await folk.MentorAsync("Dr. Elaine Monk");
        foreach (
            var name in (string[])
                ["élodie", "ÉLODIE", "elodie", "ELODIE", "munoz", "MUÑOZ sahin", "Dr. Élodie"]
        )
        {
            (await folk.FindAsync(me, new PeopleQuery { Name = name }))
                .People.ShouldHaveSingleItem(name)
                .Name.ShouldBe("Dr. Élodie Muñoz-Şahin");
        }

        (await folk.FindAsync(me, new PeopleQuery { Name = "Dr." })).Total.ShouldBe(2);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task What_another_node_writes_is_found_by_the_next_search(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var (here, there) = (new Folk(store), new Folk(store));
        var me = await here.PersonAsync("Jessica", "M3");
        var smith = await there.MentorAsync("Dr. Smith");
        (await here.FindAsync(me, new PeopleQuery())).People.Single().Name.ShouldBe("Dr. Smith");

        await there.SaveAsync(
            smith,
            new MentorAnswers
            {
                IsListed = true,
                Fields = ["Neurology"],
                Capacity = 2,
            },
            0
        );
        var changed = (await here.FindAsync(me, new PeopleQuery())).People.Single();
        changed.Answers.Fields.ShouldBe(["Neurology"]);

        await there.SaveAsync(smith, new MentorAnswers { Capacity = 2 }, 1);
        (await here.FindAsync(me, new PeopleQuery())).People.ShouldBeEmpty();
        await there.SaveAsync(smith, new MentorAnswers { IsListed = true, Capacity = 2 }, 2);
        (await here.FindAsync(me, new PeopleQuery())).People.Count.ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Nobody_is_shown_who_took_it_back_though_another_came_in_the_same_moment(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        var smith = await folk.MentorAsync("Dr. Smith");
        (await folk.FindAsync(me, new PeopleQuery())).People.Single().Name.ShouldBe("Dr. Smith");

        // As many as before, with the same versions and the same time of change: sums say nothing of it.
        await using (var db = store.Open())
        {
            await db.Set<MentorProfile>()
                .Where(profile => profile.PersonId == smith.PersonId)
                .ExecuteDeleteAsync(Folk.Cancellation);
        }

        await folk.MentorAsync("Dr. Jones");

        (await folk.FindAsync(me, new PeopleQuery())).People.Single().Name.ShouldBe("Dr. Jones");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C01_A_search_by_specialty_finds_the_same_field_the_subspecialty_and_the_allied_in_this_order(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync("Internist", said => said with { Fields = ["Internal Medicine"] });
        await folk.MentorAsync("Urologist", said => said with { Fields = ["Urology"] });
        await folk.MentorAsync(
            "Dermatopathologist",
            said => said with { Fields = ["Dermatopathology"] }
        );
        await folk.MentorAsync("Dermatologist");
        var me = await folk.PersonAsync("Jessica", "M3");

        var all = await folk.FindAsync(me, new PeopleQuery { Specialty = "Dermatology" });
        var near = await folk.FindAsync(
            me,
            new PeopleQuery { Specialty = "Dermatology", Within = Closeness.Subspecialty }
        );

        all.People.Select(person => person.Name)
            .ShouldBe(["Dermatologist", "Dermatopathologist", "Internist"]);
        near.People.Select(person => person.Name).ShouldBe(["Dermatologist", "Dermatopathologist"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C02_Of_equal_mentors_the_nearer_style_comes_first(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync("Gentle", said => With(said, "directness:1"));
        await folk.MentorAsync("Direct", said => With(said, "directness:5"));
        var me = await folk.PersonAsync("Jessica", "M3");
        await folk.SaveAsync(
            me,
            new MenteeAnswers { Manner = new Manner { Styles = ["directness:4"] } }
        );

        var found = await folk.FindAsync(me, new PeopleQuery());

        found.People.Select(person => person.Name).ShouldBe(["Direct", "Gentle"]);

        static MentorAnswers With(MentorAnswers said, string style) =>
            said with
            {
                Manner = new Manner { Styles = [style] },
            };
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C03_The_filter_on_frank_talks_returns_only_those_who_offer_them(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync("Frank");
        await folk.MentorAsync("Other", said => said with { Supports = ["letter"] });
        var me = await folk.PersonAsync("Jessica", "M3");

        var found = await folk.FindAsync(me, new PeopleQuery { Support = "frank-talk" });

        found.People.Select(person => person.Name).ShouldBe(["Frank"]);
        found.NotNowTotal.ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C04_Who_has_a_program_on_their_list_sees_mentors_who_know_it(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var codes = Folk
            .Data.Catalog.Programs.Where(program =>
                string.Equals(program.Specialty, "Dermatology", StringComparison.Ordinal)
            )
            .Select(program => program.Code.Digits)
            .Take(3)
            .ToList();
        await folk.MentorAsync("Knows one", said => said with { Programs = [codes[0], codes[2]] });
        await folk.MentorAsync("Knows another", said => said with { Programs = [codes[1]] });
        await folk.MentorAsync("Knows none");
        var me = await folk.PersonAsync("Jessica", "M3");

        var found = await folk.FindAsync(me, new PeopleQuery { Programs = [codes[0], codes[1]] });

        found
            .People.Select(person => (person.Name, person.Knows[0]))
            .ShouldBe([("Knows one", codes[0]), ("Knows another", codes[1])], ignoreOrder: true);
        found.People.ShouldAllBe(person =>
            person.Score.Parts[(int)ScorePart.RecencyOrLink].Tenths > 0
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C05_The_order_of_values_moves_the_score_as_the_weights_say(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync(
            "Alike",
            said => With(said, "patient-care", "teaching", "work-life")
        );
        await folk.MentorAsync(
            "Otherwise",
            said => With(said, "work-life", "teaching", "patient-care")
        );
        var me = await folk.PersonAsync("Jessica", "M3");
        await folk.SaveAsync(
            me,
            new MenteeAnswers
            {
                Manner = new Manner { Values = ["patient-care", "teaching", "work-life"] },
            }
        );

        var people = (await folk.FindAsync(me, new PeopleQuery())).People;

        people.Select(person => person.Name).ShouldBe(["Alike", "Otherwise"]);
        // From a correlation of -1 to one of 1 the whole share of values is won.
        var weights = Folk.Data.Mentoring.Weights;
        (people[0].Score.Points - people[1].Score.Points).ShouldBe(
            weights.ValuesAndStyle * weights.ValuesShare,
            0.11
        );

        static MentorAnswers With(MentorAnswers said, params string[] values) =>
            said with
            {
                Manner = new Manner { Values = values },
            };
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C06_Changing_the_institution_or_the_name_changes_no_score(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var plain = await folk.SchoolAsync("County Hospital", "KS");
        var famous = await folk.SchoolAsync("The Most Famous University", "MA");
        await folk.MentorAsync("A", school: plain);
        await folk.MentorAsync("Professor Dr. h. c. mult. B, Nobel Laureate", school: famous);
        await folk.MentorAsync("C");
        var me = await folk.PersonAsync("Jessica", "M3");

        var found = await folk.FindAsync(me, new PeopleQuery { Specialty = "Dermatology" });

        found.Total.ShouldBe(3);
        found.People.Select(person => person.Score.Tenths).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void C06_Nothing_prestigious_can_be_stored_or_sorted_by()
    {
        string[] fame =
        [
            "title",
            "rank",
            "citation",
            "index",
            "award",
            "prestige",
            "fame",
            "star",
            "rating",
            "popular",
            "sort",
            "order",
            "gender",
            "race",
            "ethnic",
            "religion",
            "age",
        ];
        Type[] stored =
        [
            typeof(MentorAnswers),
            typeof(Manner),
            typeof(MentorProfile),
            typeof(PeopleQuery),
            typeof(Person),
        ];
        stored
            .SelectMany(type => type.GetProperties())
            .Select(property => property.Name)
            .Where(name =>
                fame.Any(word =>
                    System.Text.RegularExpressions.Regex.IsMatch(
                        name,
                        $"(?i:^{word})|{char.ToUpperInvariant(word[0])}{word[1..]}(?![a-z])",
                        System.Text.RegularExpressions.RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                )
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C06_People_with_equal_scores_share_the_first_place_among_mentees(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        foreach (var name in (string[])["A", "B", "C", "D"])
        {
            await folk.MentorAsync(name);
        }

        var firsts = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var me = await folk.PersonAsync("Mentee", "M3");
            var found = await folk.FindAsync(me, new PeopleQuery());
            firsts.Add(found.People[0].Name);
            (await folk.FindAsync(me, new PeopleQuery())).People[0].Name.ShouldBe(firsts[^1]);
        }

        firsts.Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        firsts
            .CountBy(name => name, StringComparer.Ordinal)
            .Max(pair => pair.Value)
            .ShouldBeLessThan(24);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_Full_or_paused_mentors_are_not_recommended_and_it_is_said_why(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var full = await folk.MentorAsync("Full");
        await folk.MentorAsync("Paused", said => said with { IsPaused = true });
        await folk.MentorAsync("Open");
        var me = await folk.PersonAsync("Jessica", "M3");
        var other = await folk.PersonAsync("Other", "M3");
        await folk.TakeAsync(full, other, PlaceState.Active);
        // A request that waits takes room too; what was completed does not.
        await folk.TakeAsync(full, other, PlaceState.Asked);
        await folk.TakeAsync(full, other, PlaceState.Completed);

        var found = await folk.FindAsync(me, new PeopleQuery());
        await using var db = store.Open();
        var suggested = await new SuggestPeople(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
            me,
            Folk.Cancellation
        );

        found.People.Select(person => person.Name).ShouldBe(["Open"]);
        suggested.Select(person => person.Name).ShouldBe(["Open"]);
        found
            .NotNow.Select(person => (person.Name, person.Verdict.Bars.Single().Kind))
            .ShouldBe([("Full", BarKind.NoRoom), ("Paused", BarKind.Paused)], ignoreOrder: true);
        found.NotNow.ShouldAllBe(person => person.Verdict.Bars[0].Sentence.Length > 10);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Self_match_suggests_at_most_ten_each_with_every_part_of_its_score_and_a_reason(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        for (var i = 0; i < 13; i++)
        {
            await folk.MentorAsync($"Mentor {i}");
        }

        var me = await folk.PersonAsync("Jessica", "M3");
        await using var db = store.Open();
        var suggested = await new SuggestPeople(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
            me,
            Folk.Cancellation
        );

        suggested.Count.ShouldBe(10);
        foreach (var person in suggested)
        {
            person.Score.Parts.Count.ShouldBe(Enum.GetValues<ScorePart>().Length);
            person.Score.Parts.Sum(part => part.Tenths).ShouldBe(person.Score.Tenths);
            person.Score.Parts.ShouldAllBe(part => part.Reason.Length > 0);
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C06_Suggestions_spread_by_room_and_by_what_was_asked_lately(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var taken = await folk.MentorAsync("Half taken");
        var sought = await folk.MentorAsync("Much sought");
        var once = await folk.MentorAsync("Asked long ago");
        await folk.MentorAsync("Free");
        await folk.MentorAsync("Free too");
        var me = await folk.PersonAsync("Jessica", "M3");
        var other = await folk.PersonAsync("Other", "M3");
        await folk.TakeAsync(taken, other, PlaceState.Active);
        await AskedAsync(store, folk, other, sought, days: 5);
        await AskedAsync(store, folk, other, sought, days: 6);
        await AskedAsync(store, folk, other, once, days: 40);

        await using var db = store.Open();
        var suggested = (
            await new SuggestPeople(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
                me,
                Folk.Cancellation
            )
        ).Select(person => person.Name);

        suggested.Take(3).ShouldBe(["Free", "Free too", "Asked long ago"], ignoreOrder: true);
        suggested
            .Skip(3)
            .ShouldBe(["Half taken"], "whose places are all spoken for is left to others");
        (await folk.FindAsync(me, new PeopleQuery())).Total.ShouldBe(
            5,
            "who looks finds everybody, by the score alone"
        );
    }

    private static async Task AskedAsync(TestStore store, Folk folk, Who from, Who to, int days)
    {
        await using var db = store.Open();
        db.Add(
            StoredRequest.Of(
                new Request
                {
                    Id = Ids.New(folk.Time),
                    Kind = RequestKind.Conversation,
                    FromId = from.PersonId,
                    ToId = to.PersonId,
                    AskedAt = folk.Time.GetUtcNow().AddDays(-days),
                    State = RequestState.Declined,
                },
                new RequestBeginning(MentorshipModel.Faculty, null, null)
            )
        );
        await db.SaveChangesAsync(Folk.Cancellation);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A08_A_near_peer_is_at_least_one_stage_ahead_and_the_recent_match_counts(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await folk.MentorAsync("M2", stage: "M2");
        await folk.MentorAsync(
            "Matched long ago",
            said => said with { YearMatched = 2016 },
            "PGY-4"
        );
        await folk.MentorAsync("Matched lately", said => said with { YearMatched = 2026 }, "PGY-1");
        var me = await folk.PersonAsync("Jessica", "M3");

        var found = await folk.FindAsync(me, new PeopleQuery { NearPeer = true });

        found.People.Select(person => person.Name).ShouldBe(["Matched lately", "Matched long ago"]);
        found.NotNow.Single().Verdict.Bars.Single().Kind.ShouldBe(BarKind.NotAhead);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_Who_opted_in_to_a_topic_is_found_by_it_and_nobody_else(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var opted = await folk.MentorAsync("Opted in", said => said with { Struggles = ["exam"] });
        await folk.MentorAsync("Silent");
        var me = await folk.PersonAsync("Jessica", "M3");
        var query = new PeopleQuery { Struggle = "exam" };

        (await folk.FindAsync(me, query)).People.Single().Name.ShouldBe("Opted in");

        // Taken back, it is gone at once.
        await using (var db = store.Open())
        {
            var profile = db.Set<MentorProfile>().Single(row => row.PersonId == opted.PersonId);
            (
                await folk.SaveAsync(
                    opted,
                    profile.Answers with
                    {
                        Struggles = [],
                    },
                    profile.Version
                )
            ).IsDone.ShouldBeTrue();
        }

        (await folk.FindAsync(me, query)).Total.ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A14_People_of_another_school_are_found_by_those_who_look_at_a_distance(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var here = await folk.SchoolAsync("Here", "KS");
        var there = await folk.SchoolAsync("There", "OR");
        await folk.MentorAsync(
            "Own school only",
            said => Video(said) with { TakesOtherSchools = false },
            school: there
        );
        await folk.MentorAsync("Anybody", Video, school: there);
        await folk.MentorAsync(
            "In person only",
            said => said with { Manner = new Manner { Channels = ["in-person"] } },
            school: there
        );
        var me = await folk.PersonAsync("Jessica", "M3", here);

        var all = await folk.FindAsync(me, new PeopleQuery());
        var distant = await folk.FindAsync(
            me,
            new PeopleQuery { AtADistance = true, State = "OR" }
        );

        distant.People.Select(person => person.Name).ShouldBe(["Anybody"]);
        all.NotNow.Select(person => (person.Name, person.Verdict.Bars.Single().Kind))
            .ShouldBe([("Own school only", BarKind.OtherSchool)]);

        static MentorAnswers Video(MentorAnswers said) =>
            said with
            {
                Manner = new Manner { Channels = ["video"] },
            };
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_A_conflict_of_interest_shows_its_banner_and_keeps_emotional_support_out(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var director = await folk.MentorAsync(
            "Program director",
            said => said with { Supports = ["listening", "research-project"] }
        );
        var me = await folk.PersonAsync("Jessica", "M3");
        await using (var db = store.Open())
        {
            (
                await new DeclareConflict(db, folk.Time).DoAsync(
                    me,
                    director.PersonId,
                    ConflictKind.Selects,
                    holds: true,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        var wellbeing = await folk.FindAsync(me, new PeopleQuery { Need = "wellbeing" });
        var research = await folk.FindAsync(me, new PeopleQuery { Need = "research" });

        wellbeing
            .NotNow.Single()
            .Verdict.Bars.Single()
            .Kind.ShouldBe(BarKind.ConflictLeavesNothing);
        var person = research.People.Single();
        person.Verdict.Banners.Single().ShouldStartWith("Conflict of interest:");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_Who_keeps_apart_is_gone_at_once_from_both_sides_and_nobody_is_told(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var mentor = await folk.MentorAsync("Mentor");
        var me = await folk.PersonAsync("Jessica", "M3");
        var other = await folk.MentorAsync("Other", stage: "PGY-2");
        await ApartAsync(mentor, other.PersonId);

        (await folk.FindAsync(me, new PeopleQuery())).Total.ShouldBe(2);
        var seen = await folk.FindAsync(other, new PeopleQuery());
        seen.Total.ShouldBe(0);
        seen.NotNowTotal.ShouldBe(0);
        (await folk.FindAsync(mentor, new PeopleQuery())).NotNowTotal.ShouldBe(0);

        // Kept apart, the card is not there either, as if there were no such person.
        await using var db = store.Open();
        var card = await new ReadPerson(db, folk.Time, Folk.Data).DoAsync(
            other,
            mentor.PersonId,
            null,
            null,
            Folk.Cancellation
        );
        card.Failures.Single().ShouldBe(Errors.NoSuchPerson);

        async Task ApartAsync(Who who, Guid from)
        {
            await using var fresh = store.Open();
            (
                await new KeepApart(fresh, folk.Time, TestRules.Rules).DoAsync(
                    who,
                    from,
                    apart: true,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task U05_A_volunteer_for_mentees_without_a_home_program_is_open_to_them_across_schools(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var here = await folk.SchoolAsync("Here");
        var there = await folk.SchoolAsync("There");
        await folk.MentorAsync(
            "Volunteer",
            said => said with { TakesOtherSchools = false, VolunteersForNoHome = true },
            school: there
        );
        var me = await folk.PersonAsync("Jessica", "M3", here);
        await folk.SaveAsync(
            me,
            new MenteeAnswers { Interests = ["Dermatology"], Strengths = [1] }
        );

        (await folk.FindAsync(me, new PeopleQuery())).Total.ShouldBe(0, "unknown is not none");
        await using (var db = store.Open())
        {
            (
                await new SayHomeProgram(db, folk.Time, Folk.Data).DoAsync(
                    me,
                    null,
                    "Dermatology",
                    hasProgram: false,
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        (await folk.FindAsync(me, new PeopleQuery())).People.Single().Name.ShouldBe("Volunteer");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_query_with_words_that_are_not_known_is_refused_field_by_field(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        await using var db = store.Open();

        var found = await new FindPeople(db, folk.Time, Folk.Data, folk.Shelf).DoAsync(
            me,
            new PeopleQuery
            {
                Specialty = "Alchemy",
                Need = "fame",
                Support = "x",
                Struggle = "y",
                Name = new string('a', 101),
            },
            1,
            Folk.Cancellation
        );

        found
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["specialty", "need", "support", "struggle", "name"]);
    }
}

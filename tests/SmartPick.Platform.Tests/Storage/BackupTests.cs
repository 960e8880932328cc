using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.People;
using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>A backup holds everything, means the same to both databases, and is restored whole or not at all.</summary>
public sealed class BackupTests
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero)
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task From_one_database_to_the_other_and_back_nothing_changes(DatabaseKind kind)
    {
        await using var first = await FilledAsync(kind);
        await using var second = await TestPlace.MakeAsync(Other(kind));
        await using var third = await TestPlace.MakeAsync(kind);

        var there = await BackUpAsync(first, "there.zip");
        (await RestoreAsync(second, there)).IsDone.ShouldBeTrue();
        var back = await BackUpAsync(second, "back.zip");
        (await RestoreAsync(third, back)).IsDone.ShouldBeTrue();
        var again = await BackUpAsync(third, "again.zip");

        Lines(back).ShouldBe(Lines(again));
        await using var before = first.Place.Open();
        await using var after = third.Place.Open();
        await using var between = second.Place.Open();
        foreach (var db in new[] { after, between })
        {
            (await TellAsync(db)).ShouldBe(await TellAsync(before));
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_restored_store_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var first = await FilledAsync(Other(kind));
        await using var second = await TestPlace.MakeAsync(kind);
        (await RestoreAsync(second, await BackUpAsync(first, "b.zip"))).IsDone.ShouldBeTrue();

        await using var db = second.Place.Open();
        var account = await db.Set<Account>().FirstAsync(Stop);
        db.Add(new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = "later" });
        await db.SaveChangesAsync(Stop);

        (await db.Set<IdentityUserClaim<Guid>>().CountAsync(Stop)).ShouldBe(6);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Only_an_empty_store_is_restored_into_unless_it_is_to_be_replaced(
        DatabaseKind kind
    )
    {
        await using var first = await FilledAsync(kind);
        var backup = await BackUpAsync(first, "b.zip");
        await using (var db = first.Place.Open())
        {
            db.Add(new Person { Id = Guid.CreateVersion7(), Name = "Later" });
            await db.SaveChangesAsync(Stop);
        }

        (await RestoreAsync(first, backup))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("restore.not-empty");
        (await PeopleAsync(first)).ShouldBe(7);

        (await new Restore(first.Place).DoAsync(backup, replace: true, Stop)).IsDone.ShouldBeTrue();
        (await PeopleAsync(first)).ShouldBe(6);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_file_that_was_changed_anywhere_or_cut_anywhere_is_refused_and_nothing_happens(
        DatabaseKind kind
    )
    {
        await using var first = await FilledAsync(kind);
        var bytes = await File.ReadAllBytesAsync(await BackUpAsync(first, "b.zip"), Stop);
        var random = new Random(1);
        var broken = first.File("broken.zip");
        var (refused, flipped) = (0, 0);
        for (var trial = 0; trial < 60; trial++)
        {
            var copy = (byte[])bytes.Clone();
            if (trial % 2 == 0)
            {
                copy = copy[..random.Next(copy.Length)];
            }
            else
            {
                copy[random.Next(copy.Length)] ^= (byte)(1 + random.Next(255));
            }

            await File.WriteAllBytesAsync(broken, copy, Stop);
            var outcome = await new Restore(first.Place).DoAsync(broken, replace: true, Stop);
            if (outcome.IsDone)
            {
                // A time or an attribute in the archive's own headers, which nobody reads; what is cut short is never taken.
                (trial % 2).ShouldBe(1);
                outcome.Value.Rows.ShouldBe(Filled);
            }
            else
            {
                refused++;
                flipped += trial % 2;
                outcome.Failures[0].Code.ShouldBeOneOf("backup.damaged", "backup.not-read");
                outcome.Failures[0].Message.ShouldContain("The store is as it was");
            }

            (await PeopleAsync(first)).ShouldBe(6);
        }

        (refused - flipped).ShouldBe(30);
        // Headers of the archive's files are a good part of a file with so few rows.
        flipped.ShouldBeGreaterThan(8);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Rows_that_contradict_each_other_are_refused_by_the_database_and_all_is_as_it_was(
        DatabaseKind kind
    )
    {
        await using var first = await FilledAsync(kind);
        var backup = await BackUpAsync(first, "b.zip");
        BackupForger.Empty(backup, "Institutions");

        var outcome = await new Restore(first.Place).DoAsync(backup, replace: true, Stop);

        outcome.Failures.ShouldHaveSingleItem().Code.ShouldBe("backup.not-fitting");
        (await PeopleAsync(first)).ShouldBe(6);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_backup_of_a_newer_version_and_what_is_none_are_refused(DatabaseKind kind)
    {
        await using var first = await FilledAsync(kind);
        var backup = await BackUpAsync(first, "b.zip");
        BackupForger.Renumber(backup, 99);
        var newer = await new Restore(first.Place).DoAsync(backup, replace: true, Stop);
        newer.Failures.ShouldHaveSingleItem().Code.ShouldBe("backup.newer");
        newer.Failures[0].Message.ShouldContain("schema 99");

        await File.WriteAllTextAsync(first.File("text.zip"), "hello", Stop);
        (await RestoreAsync(first, first.File("text.zip")))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("backup.damaged");
        (await RestoreAsync(first, first.File("none.zip")))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("backup.not-read");
        (await PeopleAsync(first)).ShouldBe(6);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task It_shows_one_moment_while_others_write(DatabaseKind kind)
    {
        await using var first = await FilledAsync(kind);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    await using var db = first.Place.Open();
                    var person = new Person { Id = Guid.CreateVersion7(), Name = "Pair" };
                    db.Add(person);
                    db.Add(
                        new ActivityEntry
                        {
                            Id = Guid.CreateVersion7(),
                            At = _time.GetUtcNow(),
                            Kind = "pair",
                            ActorId = person.Id,
                        }
                    );
                    await db.SaveChangesAsync(CancellationToken.None);
                }
            },
            Stop
        );
        var pairs = new List<(long People, long Entries)>();
        for (var trial = 0; trial < 5; trial++)
        {
            var manifest = (
                await new BackUp(first.Place, _time).DoAsync(first.File("b.zip"), Stop)
            ).Value;
            pairs.Add(
                (
                    manifest.Tables.Single(table => table.Name is "People").Rows - 6,
                    manifest.Tables.Single(table => table.Name is "Activity").Rows - 1
                )
            );
        }

        await done.CancelAsync();
        await writing;
        pairs.ShouldAllBe(pair => pair.People == pair.Entries);
        pairs[^1].People.ShouldBeGreaterThan(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task The_file_is_for_its_user_alone_and_none_is_left_half_written(
        DatabaseKind kind
    )
    {
        await using var first = await FilledAsync(kind);
        var backup = await BackUpAsync(first, "b.zip");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.CreateDirectory(first.File("folder"));
        var outcome = await new BackUp(first.Place, _time).DoAsync(first.File("folder"), Stop);
        outcome.Failures.ShouldHaveSingleItem().Code.ShouldBe("backup.not-written");
        Directory.GetFiles(first.Folder, "*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Every_column_of_the_schema_can_be_written_down(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        await using var db = store.Open();
        var tables = StoredTable.InOrder(
            db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>()
                .Model.GetRelationalModel(),
            db.GetService<ISqlGenerationHelper>()
        );

        tables
            .SelectMany(table =>
                table
                    .Columns.Where(column => !column.IsKnown)
                    .Select(column => $"{table.Name}.{column.Name}")
            )
            .ShouldBeEmpty();
    }

    private const int Filled = 6 + 1 + 2 + 1 + 5 + 1 + 3;

    private static DatabaseKind Other(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? DatabaseKind.Postgres : DatabaseKind.Sqlite;

    private async Task<TestPlace> FilledAsync(DatabaseKind kind)
    {
        var test = await TestPlace.MakeAsync(kind);
        (await new PrepareStore(test.Place, _time).DoAsync(Stop)).IsDone.ShouldBeTrue();
        await using var db = test.Place.Open();
        var school = new Institution
        {
            Id = Guid.CreateVersion7(),
            Name = "École “Ω” 東京\n\"quoted\"",
            Kind = InstitutionKind.Society,
        };
        var people = Enumerable
            .Range(0, 3)
            .Select(number => new Person
            {
                Id = Guid.CreateVersion7(),
                Name = FormattableString.Invariant(
                    $"Person {number} \u2028 </script> \ud83d\ude00"
                ),
                InstitutionId = number == 0 ? school.Id : null,
                TimeZone = "America/Chicago",
            })
            .ToList();

        // Each refers to a row that may be written after it.
        var entered = people
            .Select(person => new Person
            {
                Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
                Name = "Entered",
                EnteredById = person.Id,
            })
            .ToList();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            PersonId = people[0].Id,
            Since = new DateTimeOffset(2026, 3, 8, 1, 59, 59, 123, TimeSpan.FromHours(-6)),
            LockoutEnd = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero),
            UserName = "ada@example.org",
            EmailConfirmed = true,
        };
        db.Add(school);
        db.AddRange(people);
        db.AddRange(entered);
        db.Add(account);
        db.AddRange(
            new Membership
            {
                Id = Guid.CreateVersion7(),
                PersonId = people[0].Id,
                InstitutionId = school.Id,
                Role = Role.Mentor,
                Since = _time.GetUtcNow(),
            },
            new Membership
            {
                Id = Guid.CreateVersion7(),
                PersonId = people[1].Id,
                InstitutionId = school.Id,
                Role = Role.InterestGroupLead,
                Since = _time.GetUtcNow(),
            }
        );
        db.Add(
            new ActivityEntry
            {
                Id = Guid.CreateVersion7(),
                At = _time.GetUtcNow(),
                Kind = "note",
                Facts = "{\"a\": 1}",
            }
        );
        var round = new CohortRound
        {
            Id = Guid.CreateVersion7(),
            InstitutionId = school.Id,
            Name = "Round",
        };
        db.Add(round);
        db.Add(
            new Enrolment
            {
                Id = Guid.CreateVersion7(),
                RoundId = round.Id,
                PersonId = people[0].Id,
                Ranking = [people[1].Id, people[2].Id],
            }
        );
        db.Add(
            new MenteeProfile
            {
                PersonId = people[0].Id,
                Answers = new MenteeAnswers { Needs = ["“letters”", ""], Strengths = [100, 1] },
            }
        );
        db.AddRange(
            Enumerable
                .Range(0, 5)
                .Select(number => new IdentityUserClaim<Guid>
                {
                    UserId = account.Id,
                    ClaimType = FormattableString.Invariant($"claim {number}"),
                })
        );
        await db.SaveChangesAsync(Stop);
        return test;
    }

    private async Task<string> BackUpAsync(TestPlace test, string name)
    {
        var file = test.File(name);
        (await new BackUp(test.Place, _time).DoAsync(file, Stop)).IsDone.ShouldBeTrue();
        return file;
    }

    private static Task<Outcome<BackupManifest>> RestoreAsync(TestPlace test, string file) =>
        new Restore(test.Place).DoAsync(file, replace: false, Stop);

    private static async Task<int> PeopleAsync(TestPlace test)
    {
        await using var db = test.Place.Open();
        return await db.Set<Person>().CountAsync(Stop);
    }

    /// <summary>Everything, as entities tell it.</summary>
    private static async Task<string> TellAsync(PlatformDb db)
    {
        var all = new
        {
            People = await db.Set<Person>()
                .OrderBy(row => row.Name)
                .ThenBy(row => row.EnteredById)
                .ToListAsync(Stop),
            Schools = await db.Set<Institution>().ToListAsync(Stop),
            Memberships = await db.Set<Membership>().OrderBy(row => row.Role).ToListAsync(Stop),
            Activity = await db.Set<ActivityEntry>().ToListAsync(Stop),
            Enrolments = await db.Set<Enrolment>().ToListAsync(Stop),
            Mentees = await db.Set<MenteeProfile>().ToListAsync(Stop),
            Accounts = await db.Set<Account>().ToListAsync(Stop),
            Claims = await db.Set<IdentityUserClaim<Guid>>()
                .OrderBy(row => row.Id)
                .ToListAsync(Stop),
        };
        all.People.Count.ShouldBe(6);
        return System.Text.Json.JsonSerializer.Serialize(all);
    }

    private static List<string> Lines(string backup)
    {
        using var archive = ZipFile.OpenRead(backup);
        return
        [
            .. archive
                .Entries.Where(entry => entry.Name is not BackupFile.ManifestName)
                .Select(entry =>
                {
                    using var reader = new StreamReader(entry.Open());
                    return entry.FullName + "\n" + reader.ReadToEnd();
                })
                .Order(StringComparer.Ordinal),
        ];
    }
}

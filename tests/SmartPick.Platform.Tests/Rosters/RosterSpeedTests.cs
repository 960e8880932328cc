using System.Diagnostics;
using System.Globalization;
using System.Text;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Tests.People;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.Tests.Rosters;

/// <summary>How long a roster of the most people takes, whatever their names. It runs when it is asked for, on a machine that does nothing else.</summary>
public sealed class RosterSpeedTests
{
    private const double MostSeconds = 10;

    private static readonly string[] Beginnings = ["Ka", "Lo", "Mi", "Ne", "Pu", "Ra", "So", "Ti"];

    [Theory(Explicit = true)]
    [ClassData(typeof(BothDatabases))]
    public async Task A_roster_of_the_most_people_is_shown_and_taken_in_time(DatabaseKind kind)
    {
        foreach (
            var (name, nameOf) in (IEnumerable<(string, Func<int, string>)>)
                [
                    ("names as people have them", PersonName),
                    ("numbered names", i => $"Student {i}"),
                    ("one name", _ => "Maria Garcia"),
                ]
        )
        {
            await using var store = await TestStore.MakeAsync(kind);
            var folk = new Folk(store);
            var school = await folk.SchoolAsync("School");
            var dean = await folk.PersonAsync("Dean");
            await folk.RoleAsync(dean, school, Role.Administrator);
            var bytes = FileOf(nameOf);
            bytes.Length.ShouldBeLessThan(4 * 1024 * 1024);

            var shown = await TimeAsync(apply: false);
            var taken = await TimeAsync(apply: true);
            var again = await TimeAsync(apply: true);

            await Console.Error.WriteLineAsync(
                FormattableString.Invariant(
                    $"{kind}, {name}, {bytes.Length / 1024} kB: shown {shown:0.0} s, taken {taken:0.0} s, taken again {again:0.0} s"
                )
            );
            Math.Max(shown, Math.Max(taken, again)).ShouldBeLessThan(MostSeconds);

            async Task<double> TimeAsync(bool apply)
            {
                await using var db = store.Open();
                var watch = Stopwatch.StartNew();
                var done = await new ImportRoster(db, folk.Time, Folk.Data).DoAsync(
                    dean,
                    school,
                    bytes,
                    "roster.csv",
                    apply,
                    Folk.Cancellation
                );
                done.Value.Roster.ShouldNotBeNull().Lines.Count.ShouldBe(RosterReader.MostPeople);
                return watch.Elapsed.TotalSeconds;
            }
        }
    }

    private static byte[] FileOf(Func<int, string> nameOf)
    {
        var text = new StringBuilder("name,mail,role,stage,specialty,capacity\n");
        for (var i = 0; i < RosterReader.MostPeople; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{nameOf(i)},somebody.with.a.long.address.{i}@medicine.prairie-university.edu,{(i % 4 == 0 ? "mentor,faculty,Internal Medicine,3" : "member,M3,,")}\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A name of four syllables and a family name of three: many differ by one letter from another.</summary>
    private static string PersonName(int i)
    {
        var name = new StringBuilder();
        for (
            var (rest, part) = (i, 0);
            part < 7;
            (rest, part) = (rest / Beginnings.Length, part + 1)
        )
        {
            var syllable = Beginnings[(rest + (part * i)) % Beginnings.Length];
            name.Append(part is 0 or 4 ? syllable : syllable.ToLowerInvariant());
            if (part == 3)
            {
                name.Append(' ');
            }
        }

        return name.ToString();
    }
}

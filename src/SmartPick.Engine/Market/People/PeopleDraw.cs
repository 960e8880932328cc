using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.People;

/// <summary>Draws the people of one season; every number by key from seed, season, person and purpose.</summary>
internal sealed class PeopleDraw(PeopleTables tables, Seed seed, int season)
{
    private readonly ulong _season = KeyedHash.Of(seed.Value, (ulong)season);

    private enum Purpose : ulong
    {
        Demand,
        Preferred,
        Parallel,
        Step2,
        Hidden,
        Works,
        School,
        Reapplicant,
        Couples,
    }

    /// <summary>The people, type after type.</summary>
    public Population Draw()
    {
        var people = new Population(tables.Count.Sum());
        Array.Fill(people.Partner, -1);
        var drift = Drift();
        var person = 0;
        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            var cumulative = Cumulative((int)type, drift);
            for (var k = 0; k < tables.Count[(int)type]; k++)
            {
                DrawPerson(people, person++, type, cumulative);
            }
        }

        tables.Couples.Pair(people, Word((ulong)people.Count, Purpose.Couples));
        return people;
    }

    private void DrawPerson(Population people, int person, ApplicantType type, double[] cumulative)
    {
        var key = (ulong)person;
        var t = (int)type;
        var s = Position(cumulative, Unit(key, Purpose.Preferred));
        people.Type[person] = type;
        people.Preferred[person] = (short)s;
        people.Parallel[person] = tables.Parallel.Of(t, s, Unit(key, Purpose.Parallel));
        people.Hidden[person] = (float)Normal(key, Purpose.Hidden);
        people.IsReapplicant[person] = Unit(key, Purpose.Reapplicant) < tables.Reapplicants[t];
        var step2 = tables.Step2[s, t];
        var z = Normal(key, Purpose.Step2);
        people.Step2[person] = (short)
            Math.Clamp(
                Math.Round(step2.Median + (z * (z < 0 ? step2.SdBelow : step2.SdAbove))),
                Step2Score.Lowest,
                Step2Score.Highest
            );
        people.Publications[person] = (byte)
            Math.Min(
                byte.MaxValue,
                Math.Round(
                    Math.Exp(
                        tables.WorksLogMean[s, t] + (tables.WorksLogSd * Normal(key, Purpose.Works))
                    )
                )
            );
        DrawSchool(people, person, s);
    }

    private void DrawSchool(Population people, int person, int specialty)
    {
        var type = people.Type[person];
        var schools = tables.Schools.Of(type);
        if (schools.IsEmpty)
        {
            people.SchoolState[person] = -1;
            people.Home[person] = -1;
            return;
        }

        var school = schools[KeyedHash.Below(Word((ulong)person, Purpose.School), schools.Length)];
        people.SchoolState[person] = school.State;
        people.Home[person] = tables.Schools.Home(type, specialty, school);
    }

    /// <summary>How the season's demand for each specialty stands to the usual one, on the log scale.</summary>
    private double[] Drift() =>
        [
            .. Enumerable
                .Range(0, tables.People.GetLength(0))
                .Select(s => tables.DemandSd * Normal((ulong)s, Purpose.Demand)),
        ];

    private double[] Cumulative(int type, double[] drift)
    {
        var cumulative = new double[drift.Length];
        var sum = 0.0;
        for (var s = 0; s < drift.Length; s++)
        {
            sum += tables.People[s, type] * Math.Exp(drift[s]);
            cumulative[s] = sum;
        }

        for (var s = 0; s < drift.Length; s++)
        {
            cumulative[s] /= sum;
        }

        return cumulative;
    }

    /// <summary>The first entry whose running share is above the number; entries of share 0 are never hit.</summary>
    private static int Position(double[] cumulative, double number)
    {
        var low = 0;
        var high = cumulative.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cumulative[middle] > number ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private ulong Word(ulong key, Purpose purpose) => KeyedHash.Of(_season, key, (ulong)purpose);

    private double Unit(ulong key, Purpose purpose) => KeyedHash.Unit(Word(key, purpose));

    private double Normal(ulong key, Purpose purpose) => NormalQuantile.OfWord(Word(key, purpose));
}

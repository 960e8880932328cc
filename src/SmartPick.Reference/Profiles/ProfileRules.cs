using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Facts of a profile that cannot hold together. Unusual is allowed; impossible is not.</summary>
internal sealed class ProfileRules(
    string file,
    CheckedForm form,
    ProgramCatalog catalog,
    DateOnly today
)
{
    /// <summary>The longest course of study there is, combined degrees included, in years from today.</summary>
    private const int FurthestGraduation = 10;

    private readonly List<(long Offset, Problem Problem)> _problems = [];

    private CheckedForm Preferences => form.Form("preferences");

    private CheckedForm Parallel => form.Form("parallel");

    private CheckedForm Limits => form.Form("limits");

    private ApplicantType? Type =>
        form.Text("type") is { } name ? ProfileNames.Types.Find(name) : null;

    /// <summary>Every contradiction.</summary>
    public IReadOnlyList<(long Offset, Problem Problem)> Check()
    {
        CheckGraduation();
        CheckType();
        CheckSpecialties();
        CheckHomeAndAway();
        CheckMustAndNever();
        CheckCounts();
        return _problems;
    }

    private void CheckGraduation()
    {
        if (form.Whole("graduationYear") is not { } year)
        {
            return;
        }

        var last = today.Year + FurthestGraduation;
        if (year > last)
        {
            Refuse(
                form["graduationYear"]!,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a whole number from 1950 to {last} (year)"
                )
            );
        }
        else if (Type is ApplicantType.UsMdSenior or ApplicantType.UsDoSenior && year < today.Year)
        {
            Refuse(
                form["graduationYear"]!,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{today.Year} or later for a senior; who has graduated is a \"{(Type is ApplicantType.UsMdSenior ? "US MD graduate" : "US DO graduate")}\""
                )
            );
        }
        else if (Type is { } type && type.IsUsGraduate() && year > today.Year)
        {
            Refuse(
                form["graduationYear"]!,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{today.Year} or earlier for a graduate; who graduates later is a \"{(type is ApplicantType.UsMdGraduate ? "US MD senior" : "US DO senior")}\""
                )
            );
        }
    }

    private void CheckType()
    {
        if (Type is not { } type)
        {
            return;
        }

        if (
            type is ApplicantType.UsImg
            && form["visa"] is { } visa
            && !string.Equals(visa.Text, "none", StringComparison.Ordinal)
        )
        {
            Refuse(
                visa,
                "\"none\" for a US IMG, who is a US citizen; who needs a visa is a \"non-US IMG\""
            );
        }

        if (
            form["comlexLevel2"] is { } comlex
            && type is not (ApplicantType.UsDoSenior or ApplicantType.UsDoGraduate)
        )
        {
            Refuse(comlex, "COMLEX for DO types only: it is the examination of DO schools");
        }

        if (form["schoolState"] is { } state && type.IsImg())
        {
            Refuse(state, "no school state for a school abroad; a tie goes to tieStates");
        }

        if (form["usClinicalMonths"] is { } months && !type.IsImg())
        {
            Refuse(months, "no such field for a US school, where all clinical training counts");
        }

        if (
            form.Flag("step3Passed") is true
            && type is ApplicantType.UsMdSenior or ApplicantType.UsDoSenior
        )
        {
            Refuse(form["step3Passed"]!, "false for a senior: Step 3 is open to graduates only");
        }
    }

    private void CheckSpecialties()
    {
        var primary = form.Text("specialty");
        var parallel = Parallel.Text("specialty");
        if (primary is not null && string.Equals(primary, parallel, StringComparison.Ordinal))
        {
            Refuse(Parallel["specialty"]!, "another specialty than the primary one");
        }

        string?[] either = [primary, parallel];
        CheckPrograms(form.Items("homePrograms"), primary);
        CheckPrograms(form.Items("awayPrograms"), primary);
        CheckPrograms(Parallel.Items("homePrograms"), parallel);
        CheckPrograms(Parallel.Items("awayPrograms"), parallel);
        CheckPrograms(form.Items("mentorTies"), either);
        CheckPrograms(Preferences.Items("must"), either);
        CheckPrograms(Preferences.Items("never"), either);
    }

    private void CheckPrograms(IEnumerable<LocatedValue> codes, params string?[] specialties)
    {
        var known = specialties.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return;
        }

        foreach (var code in codes)
        {
            var program = catalog.Find(AcgmeCode.Parse(code.Text))!;
            if (!known.Contains(program.Specialty, StringComparer.Ordinal))
            {
                Refuse(
                    code,
                    $"{code.Describe()} ({program.Name}, {program.Specialty})",
                    "a program of " + string.Join(" or ", known)
                );
            }
        }
    }

    private void CheckHomeAndAway()
    {
        RefuseShared(form.Items("awayPrograms"), form.Items("homePrograms"));
        RefuseShared(Parallel.Items("awayPrograms"), Parallel.Items("homePrograms"));
    }

    private void CheckMustAndNever()
    {
        var must = Preferences.Items("must");
        RefuseShared(Preferences.Items("never"), must);
        var closed = Preferences.Items("neverStates");
        foreach (var code in must)
        {
            var program = catalog.Find(AcgmeCode.Parse(code.Text))!;
            var state = closed.FirstOrDefault(item =>
                string.Equals(item.Text, program.State, StringComparison.Ordinal)
            );
            if (state is not null)
            {
                Refuse(
                    code,
                    $"{code.Describe()} in {program.State}",
                    $"a program in another state: {state.Path} closes {program.State}"
                );
            }
        }

        foreach (
            var wish in Preferences
                .Items("states")
                .Where(wish =>
                    closed.Any(item =>
                        string.Equals(item.Text, wish.Text, StringComparison.Ordinal)
                    )
                )
        )
        {
            Refuse(wish, "a state that is not in $.preferences.neverStates as well");
        }
    }

    private void CheckCounts()
    {
        var most = Limits.Whole("maxApplications");
        if (Limits.Whole("reserve") is { } reserve && reserve >= most)
        {
            Refuse(
                Limits["reserve"]!,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"fewer than $.limits.maxApplications, which is {most}"
                )
            );
        }

        var must = Preferences
            .Items("must")
            .Select(code => (Item: code, Program: catalog.Find(AcgmeCode.Parse(code.Text))!))
            .ToList();
        var primary = must.Where(entry =>
                string.Equals(
                    entry.Program.Specialty,
                    form.Text("specialty"),
                    StringComparison.Ordinal
                )
            )
            .ToList();
        if (primary.Count > most)
        {
            RefuseMust(primary.Count, $"at most $.limits.maxApplications = {most}");
        }

        if (Limits.Whole("maxPerState") is { } perState)
        {
            foreach (
                var state in must.GroupBy(entry => entry.Program.State, StringComparer.Ordinal)
                    .Where(group => group.Count() > perState)
            )
            {
                RefuseMust(
                    state.Count(),
                    $"at most $.limits.maxPerState = {perState} in {state.Key}"
                );
            }
        }
    }

    private void RefuseMust(int count, FormattableString expected) =>
        Refuse(
            Preferences["must"]!,
            string.Create(CultureInfo.InvariantCulture, $"{count} programs"),
            FormattableString.Invariant(expected)
        );

    private void RefuseShared(IReadOnlyList<LocatedValue> second, IReadOnlyList<LocatedValue> first)
    {
        foreach (var item in second)
        {
            var other = first.FirstOrDefault(candidate =>
                string.Equals(candidate.Text, item.Text, StringComparison.Ordinal)
            );
            if (other is not null)
            {
                Refuse(item, $"a program that is not {other.Path} as well");
            }
        }
    }

    private void Refuse(LocatedValue value, string expected) =>
        Refuse(value, value.Describe(), expected);

    private void Refuse(LocatedValue value, string found, string expected) =>
        _problems.Add((value.Offset, new Problem(file, value.Line, value.Path, found, expected)));
}

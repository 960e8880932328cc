using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>What of a workspace cannot hold together: one thing entered twice, a time zone that is none.</summary>
internal sealed class WorkspaceRules(string file, CheckedForm form)
{
    private readonly List<(long Offset, Problem Problem)> _problems = [];

    public IReadOnlyList<(long Offset, Problem Problem)> Check()
    {
        Once(form.Items("applications"), "program", "each program once");
        Once(form.Items("partnerApplications"), "program", "each program once");
        Once(form.Items("criteria"), "name", "each criterion once");
        foreach (
            var application in form.Forms("applications").Concat(form.Forms("partnerApplications"))
        )
        {
            foreach (var happened in application.Forms("events"))
            {
                CheckZone(happened);
            }
        }

        return _problems;
    }

    private void Once(IReadOnlyList<LocatedValue> items, string name, string expected)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Members.TryGetValue(name, out var member) && !seen.Add(member.Text))
            {
                Refuse(member, $"{Quote.Text(member.Text)} a second time", expected);
            }
        }
    }

    private void CheckZone(CheckedForm happened)
    {
        if (
            happened["zone"] is { } zone
            && !(
                TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text, out var found) && found.HasIanaId
            )
        )
        {
            Refuse(
                zone,
                Quote.Text(zone.Text),
                "a time zone by its IANA name, for example America/Chicago"
            );
        }
    }

    private void Refuse(LocatedValue value, string found, string expected) =>
        _problems.Add((value.Offset, new Problem(file, value.Line, value.Path, found, expected)));
}

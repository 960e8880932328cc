using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Reads the files of an instance's folder into a builder and gives the builder's problems their lines.</summary>
internal sealed class InstanceFolderReader(string folder)
{
    private readonly MatchInstanceBuilder _builder = new();
    private readonly ProblemLog _log = new();
    private readonly IdPool _pool = new();
    private readonly Dictionary<InstancePart, List<long>> _lines = InstanceFiles.All.ToDictionary(
        file => file.Part,
        _ => new List<long>()
    );
    private readonly HashSet<InstancePart> _incomplete = [];
    private int _toldOfCells;

    /// <summary>Reads the folder.</summary>
    public Reading<MatchInstance> Read(TieRule tieRule, ulong tieSeed)
    {
        RejectUnknownFiles();
        foreach (var file in InstanceFiles.All)
        {
            var path = PathOf(file);
            var unread = _log.Count - _toldOfCells;
            if (!file.IsOptional || File.Exists(path))
            {
                CsvTable.Read<object?>(
                    path,
                    file.Columns,
                    _log,
                    row => Take(file.Part, row),
                    file.OptionalColumns
                );
            }

            if (_log.Count - _toldOfCells > unread)
            {
                _incomplete.Add(file.Part);
            }
        }

        var isGood = _builder.TryBuild(out var instance, out var problems, tieRule, tieSeed);
        if (isGood && _log.Count == 0)
        {
            return new Reading<MatchInstance>(instance, []);
        }

        foreach (var problem in problems.Where(problem => !MayFollow(problem.Part)))
        {
            var file = InstanceFiles.All.First(file => file.Part == problem.Part);
            _log.Add(
                PathOf(file),
                _lines[problem.Part][problem.Row],
                file.ColumnOf(problem.Field),
                problem.Found,
                problem.Expected
            );
        }

        return new Reading<MatchInstance>(null, _log.ToList());
    }

    /// <summary>Who stood in a file or row that could not be read at all is missed wherever that file's people or programs are named; only the gap itself is told.</summary>
    private bool MayFollow(InstancePart part) =>
        part switch
        {
            InstancePart.Programs => _incomplete.Overlaps(People),
            InstancePart.Supplementals => _incomplete.Contains(InstancePart.Programs)
                || _incomplete.Overlaps(People),
            _ => _incomplete.Contains(InstancePart.Programs),
        };

    private static readonly InstancePart[] People = [InstancePart.Applicants, InstancePart.Couples];

    /// <summary>A slip in the name of a file that an instance can do without would lose what it holds.</summary>
    private void RejectUnknownFiles()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var unknown = Directory
            .EnumerateFiles(folder, "*.csv", new EnumerationOptions())
            .Where(path =>
                !InstanceFolder.FileNames.Contains(Path.GetFileName(path), StringComparer.Ordinal)
            )
            .Order(StringComparer.Ordinal);
        foreach (var path in unknown)
        {
            _incomplete.Add(InstancePart.Couples);
            var near = Nearest.To(Path.GetFileName(path), InstanceFolder.FileNames);
            _log.Add(
                path,
                null,
                null,
                "a file that is not part of a market",
                $"no CSV files but {string.Join(", ", InstanceFolder.FileNames)}{(near is null ? string.Empty : $"; nearest: {near}")}"
            );
        }
    }

    private string PathOf(InstanceFiles file) => Path.Combine(folder, file.Name);

    private object? Take(InstancePart part, CsvRow row)
    {
        var before = _log.Count;
        _lines[part].Add(row.Line);
        switch (part)
        {
            case InstancePart.Applicants:
                TakeApplicant(row);
                break;
            case InstancePart.Programs:
                TakeProgram(row);
                break;
            case InstancePart.Couples:
                _builder.AddCouple(
                    Id(row, "couple"),
                    Id(row, "first"),
                    Id(row, "second"),
                    ListCell.Pairs(row, "pairs", _pool)
                );
                break;
            case InstancePart.Supplementals:
                _builder.AddSupplementalList(
                    Id(row, "applicant"),
                    Id(row, "advanced_program"),
                    ListCell.Strict(row, "choices", "choice", _pool)
                );
                break;
            default:
                _builder.AddReversion(
                    Id(row, "donor"),
                    Id(row, "receiver"),
                    row.Integer("seats", 1, MatchInstanceBuilder.HighestQuota)
                );
                break;
        }

        _toldOfCells += _log.Count - before;
        return null;
    }

    private void TakeApplicant(CsvRow row)
    {
        var id = Id(row, "applicant");
        var choices = ListCell.List(row, "choices", "choice", _pool);
        if (choices.HasTies)
        {
            _builder.AddApplicantWithTies(id, choices.Groups());
        }
        else
        {
            _builder.AddApplicant(id, choices.Ids);
        }
    }

    private void TakeProgram(CsvRow row)
    {
        var id = Id(row, "program");
        var quota = row.Integer("quota", 1, MatchInstanceBuilder.HighestQuota);
        var parity = row.TextOrNull("parity") is null
            ? Parity.Any
            : row.Choice("parity", InstanceFiles.ParityWords);
        var ranks = ListCell.List(row, "ranks", "rank", _pool);
        if (ranks.HasTies)
        {
            _builder.AddProgramWithTies(id, quota, ranks.Groups(), parity);
        }
        else
        {
            _builder.AddProgram(id, quota, ranks.Ids, parity);
        }
    }

    /// <summary>An id that lists can name; for another the row's line, which no list names, stands in.</summary>
    private string Id(CsvRow row, string column)
    {
        var text = row.Text(column);
        if (
            TextFormat.IsId(text)
            && !text.Contains(ListCell.PairSeparator, StringComparison.Ordinal)
        )
        {
            return _pool.Of(text);
        }

        if (text.Length > 0)
        {
            row.Reject(
                column,
                $"'{text}'",
                "an id without blanks, parentheses and semicolons; not -1 and not beginning with #"
            );
        }

        return FormattableString.Invariant($"line {row.Line}");
    }
}

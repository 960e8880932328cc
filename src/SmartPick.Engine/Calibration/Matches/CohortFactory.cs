using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Typical lists of every specialty and group of applicants, built once each.</summary>
internal sealed class CohortFactory
{
    private readonly Dictionary<
        string,
        List<(ResidencyProgram Program, InterviewParameters Interviews)>
    > _programs;
    private readonly ProgramCatalog _catalog;
    private readonly TypicalLists _lists;
    private readonly Dictionary<(string, RateGroup), IReadOnlyList<CohortList>> _built = [];

    /// <summary>A factory over the catalog's programs; a program without parameters of its own has those of its specialty.</summary>
    public CohortFactory(
        ProgramCatalog catalog,
        IReadOnlyList<InterviewParameters> interviews,
        TypicalLists lists
    )
    {
        _catalog = catalog;
        _lists = lists;
        var own = interviews
            .Where(row => row.Program is not null)
            .ToDictionary(row => row.Program!.Value);
        var typical = interviews
            .Where(row => row.Program is null)
            .ToDictionary(row => row.Specialty, StringComparer.Ordinal);
        _programs = catalog
            .Programs.GroupBy(program => program.Specialty, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(program =>
                            (
                                program,
                                own.GetValueOrDefault(program.Code) ?? typical[program.Specialty]
                            )
                        )
                        .ToList(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Builds the lists of all specialties, after which they can be asked for from several threads.</summary>
    public void BuildAll(IReadOnlyList<Specialty> specialties)
    {
        foreach (var specialty in specialties)
        {
            foreach (var group in Enum.GetValues<RateGroup>())
            {
                _ = Of(specialty.Name, group);
            }
        }
    }

    /// <summary>The typical lists of a specialty and group.</summary>
    public IReadOnlyList<CohortList> Of(string specialty, RateGroup group)
    {
        if (!_built.TryGetValue((specialty, group), out var lists))
        {
            lists = _lists.Build(
                specialty,
                group,
                _programs[specialty],
                _catalog.SignalsOf(specialty)
            );
            _built[(specialty, group)] = lists;
        }

        return lists;
    }
}

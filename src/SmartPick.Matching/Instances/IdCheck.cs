using System.Globalization;

namespace SmartPick.Matching.Instances;

/// <summary>Finds ids that two rows declare and ids that none does.</summary>
internal sealed class IdCheck(
    RawMarket market,
    ResolvedIds applicants,
    ResolvedIds programs,
    ResolvedIds couples,
    int limit
)
{
    private readonly List<InstanceProblem> _problems = [];

    /// <summary>The problems, at most as many as asked for.</summary>
    /// <param name="applicantRows">Rows that declare applicants; members of couples are declared without one.</param>
    /// <param name="programRows">Rows that declare programs.</param>
    public List<InstanceProblem> Problems(int applicantRows, int programRows)
    {
        FindRepeated(
            InstancePart.Applicants,
            "applicant",
            applicants,
            applicantRows,
            market.ApplicantIds
        );
        FindRepeated(InstancePart.Programs, "program", programs, programRows, market.ProgramIds);
        FindRepeated(InstancePart.Couples, "couple", couples, couples.KnownCount, market.CoupleIds);
        if (programs.KnownCount < programs.Count)
        {
            FindUnknown(InstancePart.Applicants, market.Applicants, "choice", 1);
            FindUnknown(InstancePart.Couples, market.Pairs, "pair", 2);
            FindUnknown(InstancePart.Supplementals, market.SupplementalChoices, "choice", 1);
        }

        if (applicants.KnownCount < applicants.Count)
        {
            FindUnknownApplicants();
        }

        for (var row = 0; row < market.Supplementals.Length; row++)
        {
            var list = market.Supplementals[row];
            Applicant(InstancePart.Supplementals, row, "applicant", list.Applicant);
            Program(InstancePart.Supplementals, row, "advanced program", list.AdvancedProgram);
        }

        for (var row = 0; row < market.Reversions.Length; row++)
        {
            Program(InstancePart.Reversions, row, "donor", market.Reversions[row].Donor);
            Program(InstancePart.Reversions, row, "receiver", market.Reversions[row].Receiver);
        }

        return _problems;
    }

    private void FindRepeated(
        InstancePart part,
        string word,
        ResolvedIds ids,
        int rows,
        string[] names
    )
    {
        for (var row = 0; row < rows; row++)
        {
            if (ids.IndexOf[ids.Numbers[row]] != row)
            {
                Add(part, row, "id", $"{names[row]} again", $"each {word} once");
            }
        }
    }

    private void FindUnknown(InstancePart part, RawLists lists, string word, int width)
    {
        for (var row = 0; row < lists.RowCount; row++)
        {
            var items = lists.Row(row);
            for (var place = 0; place < items.Length; place++)
            {
                if (items[place] >= programs.KnownCount)
                {
                    Program(part, row, Numbered(word, place / width), items[place]);
                }
            }
        }
    }

    private void FindUnknownApplicants()
    {
        for (var row = 0; row < market.Programs.RowCount; row++)
        {
            var items = market.Programs.Row(row);
            for (var place = 0; place < items.Length; place++)
            {
                if (items[place] >= applicants.KnownCount)
                {
                    Applicant(InstancePart.Programs, row, Numbered("rank", place), items[place]);
                }
            }
        }
    }

    private void Applicant(InstancePart part, int row, string field, int applicant)
    {
        if (applicant >= applicants.KnownCount)
        {
            Add(part, row, field, market.ApplicantIds[applicant], "the id of a known applicant");
        }
    }

    private void Program(InstancePart part, int row, string field, int program)
    {
        if (program >= programs.KnownCount)
        {
            Add(part, row, field, market.ProgramIds[program], "the id of a known program");
        }
    }

    private void Add(InstancePart part, int row, string field, string found, string expected)
    {
        if (_problems.Count < limit)
        {
            _problems.Add(new InstanceProblem(part, row, field, found, expected));
        }
    }

    private static string Numbered(string word, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {index + 1}");
}

using SmartPick.Engine.Mentorship.Clinical;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Reference.Tests.Mentorship;

public sealed class PatientTextTests
{
    private static readonly MentorshipRules Rules = MentorshipFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    [Theory]
    [InlineData("DOB: 4/12/1961", "birth-date")]
    [InlineData("D.O.B. 04-12-61", "birth-date")]
    [InlineData("born on 4.12.1961", "birth-date")]
    [InlineData("date of birth April 12, 1961", "birth-date-written")]
    [InlineData("born 12 Apr 1961", "birth-date-written")]
    [InlineData("dob 1961-04-12", "birth-date-written")]
    [InlineData("seen on 3/14/2026", "full-date")]
    [InlineData("MRN 123456", "record-number")]
    [InlineData("mrn: AB00123", "record-number")]
    [InlineData("Medical record number 00912345", "record-number")]
    [InlineData("patient ID #44321", "record-number")]
    [InlineData("case 20261234", "long-number")]
    [InlineData("SSN 123-45-6789", "social-security")]
    [InlineData("call (804) 555-0117", "telephone")]
    [InlineData("call 804-555-0117", "telephone")]
    [InlineData("a 93-year-old woman", "old-age")]
    [InlineData("94 y/o man", "old-age")]
    [InlineData("patient named Alma", "patient-name")]
    [InlineData("I spoke with Mrs. Alvarez", "titled-name")]
    public void H05_What_looks_like_a_patient_s_identity_is_warned_of(string text, string key)
    {
        var warning = PatientText
            .Check("On rounds: " + text + ", and so on.", Rules)
            .ShouldContainKey(key);
        warning.Text.ShouldStartWith("This looks like");
        warning.Text.ShouldNotContain(text);
    }

    [Theory]
    [InlineData("Presented the case clearly, asked for help in time.")]
    [InlineData("A 45-year-old with knee pain; ordered the right films.")]
    [InlineData("Published in 2024, 12 patients, p = 0.034.")]
    [InlineData("Blood pressure 120/80, pulse 72.")]
    [InlineData("Step 2 score 257; 3 of 4 shifts.")]
    [InlineData("Dr. Smith watched two procedures.")]
    [InlineData("Admitted 1,200 patients in 3 months.")]
    public void H05_Plain_feedback_is_not_warned_of(string text) =>
        PatientText.Check(text, Rules).ShouldBeEmpty();

    [Fact]
    public void H05_A_megabyte_of_text_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("born born 1 1 mrn 12345 ", 40_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        PatientText.Check(text, Rules).Count.ShouldBeGreaterThan(0);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}

file static class Warnings
{
    public static PatientWarning ShouldContainKey(
        this IReadOnlyList<PatientWarning> warnings,
        string key
    ) => warnings.FirstOrDefault(warning => warning.Key == key).ShouldNotBeNull(key);
}

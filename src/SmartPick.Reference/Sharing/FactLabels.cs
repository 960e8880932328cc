namespace SmartPick.Reference.Sharing;

/// <summary>What the facts are called that a guest may know of a program.</summary>
public static class FactLabels
{
    /// <summary>The label of a fact; one without a label keeps its documented name.</summary>
    /// <param name="field">The fact's name among the profile's known facts.</param>
    public static string Of(string field) =>
        field switch
        {
            "sponsorsJ1" => "Sponsors a J-1 visa",
            "sponsorsH1B" => "Sponsors an H-1B visa",
            "minimumStep2" => "Lowest Step 2 CK it states",
            "maximumAttempts" => "Most failed attempts it accepts",
            "maximumYearsSinceGraduation" => "Most years since graduation",
            "acceptsComlex" => "Accepts COMLEX without USMLE",
            "isStrict" => "These requirements are strict",
            "setting" => "Setting",
            _ => field,
        };
}

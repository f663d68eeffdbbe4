namespace ChatStudyBot.BrowserTests.Support;

/// <summary>A test that needs a browser, left out with its reason on a machine that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = "No Chromium here: install it (apt-get install chromium) or set CHROMIUM_PATH.";
    }
}

using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>
/// Reads a blueprint file. An exam is put together from all of it, so one mistake leaves the whole file unused, but
/// every mistake is said.
/// </summary>
internal sealed class ExamBlueprintReader
{
    private const int AllOfIt = 100;

    private readonly List<NoteProblem> _problems = [];

    public static ExamBlueprintReading Read(string text)
    {
        var reader = new ExamBlueprintReader();
        var blueprint = reader.ReadText(text);
        return reader._problems.Count == 0
            ? new ExamBlueprintReading(blueprint, [])
            : new ExamBlueprintReading(null, [.. reader._problems.OrderBy(problem => problem.Line)]);
    }

    private ExamBlueprint? ReadText(string text)
    {
        try
        {
            if (ShallowYaml.Load(text) is YamlMappingNode mapping)
            {
                return ReadExam(mapping);
            }

            Say(1, "A blueprint has the fields code, title, questions, minutes, pass and domains.");
        }
        catch (YamlException broken)
        {
            Say(
                (int)broken.Start.Line,
                "The YAML is broken or nested too deep; put quotes around values that hold a colon."
            );
        }

        return null;
    }

    private ExamBlueprint ReadExam(YamlMappingNode mapping)
    {
        var fields = new ExamFields(mapping, Say, "code", "title", "questions", "minutes", "pass", "domains");
        return new ExamBlueprint(
            fields.Text("code"),
            ReadTitle(fields),
            fields.Number("questions", int.MaxValue),
            fields.Number("minutes", int.MaxValue),
            fields.Number("pass", ExamBlueprint.FullMarks),
            ReadDomains(fields)
        );
    }

    private ImmutableArray<ExamDomain> ReadDomains(ExamFields exam)
    {
        ImmutableArray<ExamDomain> domains = [.. exam.Mappings("domains").Select(ReadDomain)];
        var sum = domains.Sum(domain => (long)domain.Weight);
        if (domains.All(domain => domain.Weight > 0) && !domains.IsEmpty && sum != AllOfIt)
        {
            Say(exam.LineOf("domains"), $"The weights of the domains make {sum}, not {AllOfIt}.");
        }

        return domains;
    }

    private ExamDomain ReadDomain(YamlMappingNode mapping)
    {
        var fields = new ExamFields(mapping, Say, "title", "weight", "topics");
        return new ExamDomain(ReadTitle(fields), fields.Number("weight", AllOfIt), fields.Texts("topics"));
    }

    private ExamTitle ReadTitle(ExamFields of)
    {
        if (of.Mapping("title") is not { } mapping)
        {
            return new ExamTitle("", "");
        }

        var fields = new ExamFields(mapping, Say, "ja", "en");
        return new ExamTitle(fields.Text("ja"), fields.Text("en"));
    }

    private void Say(int line, string message) =>
        _problems.Add(new NoteProblem(Math.Max(1, line), ProblemSeverity.Error, message));
}

namespace LabelHub.Benchmarks.Crowds;

/// <summary>
/// The peers' accuracy on the same sets, measured once: crowd-kit 1.4.1 for majority to MACE, the authors' own code for IBCC, BWA and
/// EBCC (best of eight restarts).
/// </summary>
internal static class Peers
{
    private static readonly Dictionary<string, Dictionary<string, double>> Accuracies = new(StringComparer.Ordinal)
    {
        ["bluebird"] = new() { ["majority"] = 0.7593, ["wawa"] = 0.7593, ["dawid-skene"] = 0.8889, ["one-coin"] = 0.5833, ["glad"] = 0.7222, ["mace"] = 0.7222, ["ibcc"] = 0.8889, ["bwa"] = 0.7593, ["ebcc"] = 0.8611 },
        ["dog"] = new() { ["majority"] = 0.8178, ["wawa"] = 0.8290, ["dawid-skene"] = 0.8426, ["one-coin"] = 0.8302, ["glad"] = 0.8340, ["mace"] = 0.8302, ["ibcc"] = 0.8389, ["bwa"] = 0.8315, ["ebcc"] = 0.8414 },
        ["trec"] = new() { ["majority"] = 0.6611, ["wawa"] = 0.6457, ["dawid-skene"] = 0.7015, ["one-coin"] = 0.5604, ["mace"] = 0.5855, ["ibcc"] = 0.7055, ["bwa"] = 0.6044, ["ebcc"] = 0.7037 },
        ["relevance"] = new() { ["majority"] = 0.5361, ["wawa"] = 0.5592, ["dawid-skene"] = 0.6157, ["one-coin"] = 0.1937, ["glad"] = 0.5617, ["ibcc"] = 0.5857, ["bwa"] = 0.4278, ["ebcc"] = 0.5975 },
        ["adult"] = new() { ["majority"] = 0.7598, ["wawa"] = 0.7628, ["dawid-skene"] = 0.7658, ["one-coin"] = 0.7147, ["glad"] = 0.7568, ["mace"] = 0.7598, ["ibcc"] = 0.7447, ["bwa"] = 0.7417, ["ebcc"] = 0.7477 },
        ["cf"] = new() { ["majority"] = 0.9000, ["wawa"] = 0.8933, ["dawid-skene"] = 0.8300, ["one-coin"] = 0.8867, ["glad"] = 0.8800, ["mace"] = 0.8867, ["ibcc"] = 0.8833, ["bwa"] = 0.8933, ["ebcc"] = 0.8767 },
        ["cf_amt"] = new() { ["majority"] = 0.8467, ["wawa"] = 0.8567, ["dawid-skene"] = 0.8400, ["one-coin"] = 0.8600, ["glad"] = 0.8533, ["mace"] = 0.8600, ["ibcc"] = 0.8567, ["bwa"] = 0.8600, ["ebcc"] = 0.8533 },
        ["ms"] = new() { ["majority"] = 0.7100, ["wawa"] = 0.7986, ["dawid-skene"] = 0.7686, ["one-coin"] = 0.7929, ["glad"] = 0.7886, ["mace"] = 0.8000, ["ibcc"] = 0.7900, ["bwa"] = 0.7857, ["ebcc"] = 0.7871 },
        ["zc_all"] = new() { ["majority"] = 0.8363, ["wawa"] = 0.8368, ["dawid-skene"] = 0.8010, ["one-coin"] = 0.8598, ["glad"] = 0.8309, ["mace"] = 0.8471, ["ibcc"] = 0.7951, ["bwa"] = 0.8348, ["ebcc"] = 0.8632 },
        ["zc_in"] = new() { ["majority"] = 0.7441, ["wawa"] = 0.7451, ["dawid-skene"] = 0.7608, ["one-coin"] = 0.7892, ["glad"] = 0.7525, ["mace"] = 0.7716, ["ibcc"] = 0.7696, ["bwa"] = 0.7637, ["ebcc"] = 0.7804 },
        ["zc_us"] = new() { ["majority"] = 0.8686, ["wawa"] = 0.8657, ["dawid-skene"] = 0.8373, ["one-coin"] = 0.9010, ["glad"] = 0.8760, ["mace"] = 0.8284, ["ibcc"] = 0.8270, ["bwa"] = 0.9108, ["ebcc"] = 0.9123 },
        ["product"] = new() { ["majority"] = 0.8966, ["wawa"] = 0.8966, ["dawid-skene"] = 0.9397, ["one-coin"] = 0.9084, ["glad"] = 0.9283, ["mace"] = 0.9304, ["ibcc"] = 0.9383, ["bwa"] = 0.9194, ["ebcc"] = 0.9349 },
        ["tweet"] = new() { ["majority"] = 0.9320, ["wawa"] = 0.9510, ["dawid-skene"] = 0.9600, ["one-coin"] = 0.9490, ["glad"] = 0.9480, ["mace"] = 0.9560, ["ibcc"] = 0.9600, ["bwa"] = 0.9560, ["ebcc"] = 0.9600 },
        ["labelme"] = new() { ["majority"] = 0.7690, ["wawa"] = 0.7740, ["dawid-skene"] = 0.7920, ["one-coin"] = 0.7670, ["glad"] = 0.7750, ["mace"] = 0.7740, ["ibcc"] = 0.7640, ["bwa"] = 0.7740, ["ebcc"] = 0.7860 },
        ["barzan"] = new() { ["majority"] = 0.6960, ["wawa"] = 0.6960, ["dawid-skene"] = 0.7090, ["one-coin"] = 0.6680, ["glad"] = 0.6940, ["mace"] = 0.6970, ["ibcc"] = 0.7050, ["bwa"] = 0.6960, ["ebcc"] = 0.7040 },
        ["fact"] = new() { ["majority"] = 0.9010, ["wawa"] = 0.9010, ["dawid-skene"] = 0.8906, ["one-coin"] = 0.9010, ["mace"] = 0.8993, ["ibcc"] = 0.8767, ["bwa"] = 0.8872, ["ebcc"] = 0.8924 },
    };

    public static double? Accuracy(string set, string method) =>
        Accuracies.TryGetValue(set, out var row) && row.TryGetValue(method, out var accuracy) ? accuracy : null;
}

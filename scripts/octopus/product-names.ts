import type { ProductNames } from '../../src/domain/catalogue/product.ts'

/**
 * The names by which records and inventories know the products, by product id. Only what the facts show: no CPE is
 * among them, and a package URL only where the package was seen.
 */
export const PRODUCT_NAMES: Readonly<Record<string, Partial<ProductNames> & { readonly name?: string }>> = {
  'octopus-server': {
    name: 'Octopus Server',
    cveProduct: 'Octopus Server',
    aliases: ['Octopus Server', 'Octopus Deploy', 'OctopusServer'],
  },
  'octopus-cloud': { aliases: ['Octopus Cloud'] },
  'octopus-tentacle': {
    cveProduct: 'Octopus Tentacle',
    aliases: ['Octopus Tentacle', 'Tentacle', 'OctopusDeploy.Tentacle'],
  },
  'kubernetes-agent': {
    name: 'Octopus Kubernetes agent and worker',
    cveProduct: 'Kubernetes Worker or Kubernetes Agent',
    aliases: ['Octopus Kubernetes agent', 'Octopus Kubernetes worker'],
  },
  'kubernetes-monitor': { aliases: ['Octopus Kubernetes monitor'] },
  halibut: { name: 'Halibut', purl: 'pkg:nuget/Halibut', cveProduct: 'Halibut', aliases: ['Halibut'] },
  calamari: { name: 'Calamari', aliases: ['Calamari'] },
  'octopus-cli': { aliases: ['Octopus CLI', 'OctopusDeploy/cli'] },
  'octo-legacy-cli': {
    name: 'Octo CLI (.NET, older)',
    purl: 'pkg:nuget/OctopusTools',
    aliases: ['OctopusTools', 'OctopusCLI'],
  },
  'terraform-provider': {
    name: 'Terraform provider for Octopus Deploy',
    aliases: ['terraform-provider-octopusdeploy', 'OctopusDeployLabs/octopusdeploy'],
  },
  'jenkins-plugin': { aliases: ['octopus-jenkins-plugin'] },
  'teamcity-plugin': { aliases: ['Octopus-TeamCity'] },
  'azure-devops-extension': { aliases: ['OctoTFS', 'octopus-deploy-build-release-tasks'] },
  'bamboo-addon': { aliases: ['Octopus-Bamboo'] },
  'java-sdk': { aliases: ['java-octopus-deploy'] },
  'octopus-client-dotnet': { aliases: ['Octopus.Client', 'OctopusClients'] },
  'go-octopusdeploy': { name: 'Octopus Go API client' },
  'api-client-ts': { name: 'Octopus TypeScript API client', aliases: ['api-client.ts'] },
  'octopus-dsc': { aliases: ['OctopusDSC'] },
  'github-actions': { name: 'GitHub Actions for Octopus Deploy', aliases: ['OctopusDeploy/create-release-action'] },
  'mcp-server': {},
}

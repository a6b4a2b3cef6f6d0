output "machines" {
  description = "Each machine's container and address."
  value = {
    for name, machine in terraform_data.machine : name => {
      id      = machine.output.name
      address = machine.output.address
    }
  }
}

output "entry" {
  description = "Where SSH gets in."
  value = {
    host = "127.0.0.1"
    port = var.entry.port
  }
}
